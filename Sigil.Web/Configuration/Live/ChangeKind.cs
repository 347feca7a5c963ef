// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration.Live;

/// <summary>What happens to a key.</summary>
public enum ChangeKind
{
    Changed = 0,
    Added,
    Removed,
}
