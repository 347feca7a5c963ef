// SPDX-License-Identifier: Apache-2.0

using System.Net;

namespace Sigil.Web.Cli.Client;

/// <summary>A command cannot go on; the person is told what is wrong and what to do, and the process ends with the code.</summary>
/// <param name="what">One sentence; may hold text of the gateway's, which is cleaned before it is printed.</param>
/// <param name="exitCode">One of the exit codes.</param>
/// <param name="fix">What the person can do, or null.</param>
internal sealed class CliException(string what, int exitCode, string? fix = null) : Exception(what)
{
    public int ExitCode { get; } = exitCode;

    public string? Fix { get; } = fix;

    /// <summary>Every fault, where the gateway found several.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>What the gateway answered with; null when the failure is not an answer of it.</summary>
    public HttpStatusCode? Status { get; init; }
}
