// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common.Errors;

/// <summary>An expected failure, as a value. Its text may leave the process: it names what is wrong and how to put it right, and never holds a secret, a path of the machine or a stack trace.</summary>
/// <param name="Code">What failed.</param>
/// <param name="Message">One sentence for a person.</param>
/// <param name="Field">The field, key or header at fault, where there is one.</param>
/// <param name="Fix">What the person can do about it, where there is something.</param>
public sealed record SigilError(ErrorCode Code, string Message, string? Field = null, string? Fix = null)
{
    /// <summary>How long to wait before trying again, where that helps.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The limit that is used up, where one is and clients should know it.</summary>
    public ErrorQuota? Quota { get; init; }

    /// <summary>Every fault, where there are several.</summary>
    public IReadOnlyList<SigilFault> Faults { get; init; } = [];

    /// <summary>The answer to whoever asks for something absent or not theirs.</summary>
    public static SigilError NotFound(string what) => new(ErrorCodes.EntityNotFound, $"There is no such {what}.");

    /// <summary>The answer to whoever means to change another revision than the one there is.</summary>
    public static SigilError Changed(string what) => new(ErrorCodes.PreconditionFailed, $"The {what} was changed meanwhile.", Fix: "Read it again, and change what you find then.");

    /// <inheritdoc/>
    public override string ToString() => $"{Code}: {Message}";
}
