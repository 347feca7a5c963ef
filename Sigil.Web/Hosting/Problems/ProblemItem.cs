// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Hosting.Problems;

/// <summary>One of several faults of a request.</summary>
internal sealed record ProblemItem(string? Field, string Detail);
