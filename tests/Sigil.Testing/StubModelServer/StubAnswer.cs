// SPDX-License-Identifier: Apache-2.0

using System.Collections.Immutable;
using System.Globalization;

namespace Sigil.Testing;

/// <summary>What the stub answers to one request: steps written in order, or an HTTP error. Immutable; each method returns a new answer.</summary>
public sealed record StubAnswer
{
    private StubAnswer()
    {
    }

    /// <summary>An answer without any part: it ends at once, as a vendor does that has nothing to say.</summary>
    public static StubAnswer Empty { get; } = new();

    internal ImmutableList<StubStep> Steps { get; private init; } = [];

    internal StubUsage? UsageCounts { get; private init; } = new(11, 7);

    internal string? FinishReason { get; private init; }

    internal int Status { get; private init; } = 200;

    internal string ErrorMessage { get; private init; } = "";

    internal string? ErrorCode { get; private init; }

    internal string? ErrorType { get; private init; }

    internal ImmutableDictionary<string, string> Headers { get; private init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>An answer of text; each chunk is written and flushed by itself.</summary>
    public static StubAnswer Text(params string[] chunks) => Empty.ThenText(chunks);

    /// <summary>An answer that asks for a tool; <see cref="ThenToolCall"/> adds parallel calls.</summary>
    public static StubAnswer ToolCall(string name, string arguments, string? id = null) => Empty.ThenToolCall(name, arguments, id);

    /// <summary>An HTTP error in the vendor's error shape.</summary>
    public static StubAnswer Error(int status, string message = "The stub was told to fail.", string? code = null, string? type = null)
        => Empty with { Status = status, ErrorMessage = message, ErrorCode = code, ErrorType = type };

    public StubAnswer ThenText(params string[] chunks) => With([.. chunks.Select(chunk => new StubStep.Text(chunk))]);

    public StubAnswer ThenToolCall(string name, string arguments, string? id = null)
    {
        var number = Steps.OfType<StubStep.ToolCall>().Count() + 1;
        return With(new StubStep.ToolCall(id ?? string.Create(CultureInfo.InvariantCulture, $"stub_call_{number}"), name, arguments));
    }

    /// <summary>
    /// Everything before is flushed, then the answer waits for the test. Before the first part, it holds back the response's head. Text before it ends with a mark: a letter may be
    /// what one of the gateway's own secrets begins with, which are new at every start, and is held until more comes.
    /// </summary>
    public StubAnswer ThenWait(StubGate gate)
        => Steps.OfType<StubStep.Text>().LastOrDefault() is { } last && char.IsLetterOrDigit(last.Chunk.TrimEnd().LastOrDefault())
            ? throw new ArgumentException($"'{last.Chunk}' has to end with a mark.", nameof(gate))
            : With(new StubStep.Gate(gate));

    /// <summary>Writes text to the body as it is (streaming answers only).</summary>
    public StubAnswer ThenRaw(string text) => With(new StubStep.Raw(text));

    /// <summary>Breaks the connection here.</summary>
    public StubAnswer ThenCut() => With(new StubStep.Cut());

    /// <summary>Ends the body here in good order, but without the wire's terminator.</summary>
    public StubAnswer ThenEndWithoutTerminator() => With(new StubStep.EndWithoutTerminator());

    /// <summary>The counts to report; null reports none.</summary>
    public StubAnswer WithUsage(StubUsage? usage) => this with { UsageCounts = usage };

    /// <summary>The vendor's reason for the end instead of the one that fits the parts.</summary>
    public StubAnswer WithFinishReason(string reason) => this with { FinishReason = reason };

    public StubAnswer WithHeader(string name, string value) => this with { Headers = Headers.SetItem(name, value) };

    private StubAnswer With(params StubStep[] steps) => this with { Steps = Steps.AddRange(steps) };
}
