// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Testing;

/// <summary>One part of a scripted answer, in the order of writing.</summary>
internal abstract record StubStep
{
    private StubStep()
    {
    }

    internal sealed record Text(string Chunk) : StubStep;

    internal sealed record ToolCall(string Id, string Name, string Arguments) : StubStep;

    internal sealed record Gate(StubGate Wait) : StubStep;

    internal sealed record Raw(string Bytes) : StubStep;

    internal sealed record Cut : StubStep;

    internal sealed record EndWithoutTerminator : StubStep;
}
