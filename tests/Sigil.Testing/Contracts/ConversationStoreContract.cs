// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;

namespace Sigil.Testing.Contracts;

/// <summary>What the contracts of sessions and turns share: both stores over the same data.</summary>
public abstract class ConversationStoreContract
{
    protected abstract ISessionStore Sessions { get; }

    protected abstract ITurnStore Turns { get; }

    /// <summary>The clock of the stores under test; it stands at <see cref="Sample.Now"/>.</summary>
    protected ManualTime Time { get; } = new(Sample.Now);

    protected static async Task<SigilError> FailsAsync(ErrorCode code, Func<Task> action)
    {
        var exception = await Assert.ThrowsAsync<SigilException>(action);
        Assert.Equal(code, exception.Error.Code);
        return exception.Error;
    }

    protected async Task<Session> MakeAsync(Session session)
    {
        await Turns.BeginAsync(Sample.FirstTurn(session, $"trn_{session.Id.Value}"), default);
        return session;
    }
}
