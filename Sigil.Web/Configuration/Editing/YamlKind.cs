// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration.Editing;

/// <summary>What stands at a place of the file.</summary>
internal enum YamlKind
{
    Scalar = 0,
    List,
    Map,
}
