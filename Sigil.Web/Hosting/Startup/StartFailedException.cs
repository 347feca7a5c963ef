// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Hosting.Startup;

/// <summary>The gateway refuses to start. Its lines are for the person who starts it; they hold no secret.</summary>
internal sealed class StartFailedException(StartFailure failure, IReadOnlyList<string> lines) : Exception(string.Join(Environment.NewLine, lines))
{
    /// <summary>Why.</summary>
    public StartFailure Failure { get; } = failure;

    /// <summary>What is wrong and how to put it right.</summary>
    public IReadOnlyList<string> Lines { get; } = lines;
}
