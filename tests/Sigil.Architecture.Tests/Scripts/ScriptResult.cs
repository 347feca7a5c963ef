// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Architecture.Tests.Scripts;

internal sealed record ScriptResult(int ExitCode, string Output, string Error)
{
    internal string LastLine => Output.TrimEnd().Split('\n')[^1];
}
