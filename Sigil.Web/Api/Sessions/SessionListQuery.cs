// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Api.Binding;

namespace Sigil.Web.Api.Sessions;

/// <summary>What to list.</summary>
internal readonly record struct SessionListQuery(string? Title, string? Status, QueryNumber? Limit, string? After);
