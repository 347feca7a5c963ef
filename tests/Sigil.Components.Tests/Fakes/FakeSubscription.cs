// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;

namespace Sigil.Components.Tests.Fakes;

/// <summary>Outcomes of interfaces, which convert to none by themselves.</summary>
internal sealed class FakeSubscription(Action end) : IDisposable
{
    public static Outcome<IDisposable> Until(Action end) => (Outcome<IDisposable>)new FakeSubscription(end);

    public static Outcome<IReadOnlyList<TurnHistory>> List(TurnHistory[] page) => page;

    public void Dispose() => end();
}
