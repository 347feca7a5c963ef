// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration.Schema;

/// <summary>What kind of value a key takes.</summary>
internal enum ConfigType
{
    Text = 0,
    WholeNumber,
    Amount,
    YesNo,
    TextList,
}
