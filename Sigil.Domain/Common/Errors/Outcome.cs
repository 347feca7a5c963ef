// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics.CodeAnalysis;

namespace Sigil.Domain.Common.Errors;

/// <summary>A value, or the expected failure to produce it. The default value is a failure.</summary>
public readonly struct Outcome<T>
{
    private static readonly SigilError Unset = new(ErrorCodes.InternalFailure, "No outcome was set.");
    private readonly SigilError? _error;
    private readonly bool _succeeded;

    internal Outcome(T value) => (Value, _succeeded) = (value, true);

    private Outcome(SigilError error) => _error = error;

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => _succeeded;

    /// <summary>The value; default when it failed.</summary>
    public T? Value { get; }

    /// <summary>The failure; null when it succeeded.</summary>
    public SigilError? Error => _succeeded ? null : _error ?? Unset;

    public static implicit operator Outcome<T>(T value) => new(value);

    public static implicit operator Outcome<T>(SigilError error) => new(error);

    /// <summary>The value, or the failure as an exception where the caller cannot go on.</summary>
    public T OrThrow() => Succeeded ? Value : throw new SigilException(Error);
}
