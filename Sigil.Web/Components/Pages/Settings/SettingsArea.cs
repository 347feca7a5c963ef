// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Components.Controls;

namespace Sigil.Web.Components.Pages.Settings;

/// <summary>A page of the settings, as it is listed.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Title">A word or two.</param>
/// <param name="Description">What can be done there, in a sentence.</param>
/// <param name="Icon">Its drawing.</param>
/// <param name="Permission">Who lacks it is not shown the page; the same one that the page itself asks for.</param>
internal sealed record SettingsArea(string Url, string Title, string Description, IconName Icon, string Permission);
