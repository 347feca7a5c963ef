// SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;
using Sigil.Domain.Security.Flow;

namespace Sigil.Web.Api.Sessions;

/// <summary>Where content came from.</summary>
internal sealed record SourceView(
    [property: Description("What kind of place.")] string Kind,
    [property: Description("Which one of its kind; empty where there is only one.")] string Name,
    [property: Description("Whether its words may steer the agent; what is unknown counts as untrusted.")] string Trust,
    [property: Description("Who may know it; what is unknown counts as private.")] string Scope);

/// <summary>Sources as clients see them.</summary>
internal static class SourceViews
{
    public static SourceView ToView(this ContentSource source) => new(FlowNames.Of(source.Kind), source.Name, FlowNames.Of(source.Trust), FlowNames.Of(source.Scope));
}
