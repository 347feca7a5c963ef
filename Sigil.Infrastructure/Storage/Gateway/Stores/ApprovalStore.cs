// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Sigil.Domain.Common;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Flow;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Sqlite.Reading;
using Sigil.Infrastructure.Storage.Sqlite.Writing;
using Sigil.Infrastructure.Storage.Workspaces;

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

/// <summary>Questions to people. Nothing of it is kept in memory: people are slow, and what is on disk decides.</summary>
internal sealed class ApprovalStore(GatewayDatabase gateway, TimeProvider time) : IApprovalStore, IGatewayCache
{
    /// <summary>Between two clean-ups, in new rows.</summary>
    private const int CleanEvery = 64;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task LoadAsync(CancellationToken cancellationToken) => await gateway.Writer.WriteAsync(
        time.GetUtcNow(),
        static (session, now) => session.Execute(ApprovalSql.WithdrawLeft, now.ToStored()) + session.Execute(ApprovalSql.RemoveOld, (now - Kept).ToStored()),
        cancellationToken).ConfigureAwait(false);

    public async ValueTask AddAsync(Approval approval, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(approval);
        await gateway.Writer.WriteAsync(approval, static (session, asked) => Add(session, asked), cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<bool> DecideAsync(ApprovalId id, string callHash, ApprovalStatus status, ApprovalAnswer answer, UserId? by, DateTimeOffset at, CancellationToken cancellationToken)
        => await gateway.Writer.WriteAsync(
            (id, callHash, status, answer, by, at),
            static (session, to) => session.Execute(
                ApprovalSql.Decide, to.id.Value, to.callHash, (long)to.status, to.at.ToStored(), to.by?.Value, to.answer == ApprovalAnswer.Unknown ? null : ApprovalNames.Of(to.answer)),
            cancellationToken).ConfigureAwait(false) == 1;

    public async ValueTask<bool> UseAsync(ApprovalId id, string callHash, DateTimeOffset at, CancellationToken cancellationToken)
        => await gateway.Writer.WriteAsync(
            (id, callHash, at), static (session, use) => session.Execute(ApprovalSql.Use, use.id.Value, use.callHash, use.at.ToStored()), cancellationToken).ConfigureAwait(false) == 1;

    public ValueTask<Approval?> FindAsync(ApprovalId id, CancellationToken cancellationToken) => ReadAsync(
        id,
        static (reader, wanted) =>
        {
            using var row = reader.Query(ApprovalSql.Find, wanted.Value);
            return row.Read() ? Read(row) : null;
        },
        cancellationToken);

    public ValueTask<IReadOnlyList<Approval>> ListAsync(ApprovalQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ReadAsync<ApprovalQuery, IReadOnlyList<Approval>>(
            query,
            static (reader, asked) =>
            {
                var approvals = new List<Approval>();
                using var row = reader.Query(
                    ApprovalSql.List, asked.UserId.Value, asked.WorkspaceId?.Value, asked.SessionId?.Value, (long?)asked.Status, asked.After?.Value, (long)asked.Limit);
                while (row.Read())
                {
                    approvals.Add(Read(row));
                }

                return approvals;
            },
            cancellationToken);
    }

    public async ValueTask AddStandingAsync(StandingApproval standing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(standing);
        await gateway.Writer.WriteAsync(
            standing,
            static (session, added) =>
                session.Execute(
                    ApprovalSql.AddStanding,
                    added.Id.Value,
                    added.WorkspaceId.Value,
                    added.UserId.Value,
                    added.SessionId?.Value,
                    added.Plugin,
                    added.Tool,
                    ApprovalJson.Write(added.Constraints),
                    added.CreatedAt.ToStored())
                + session.Execute(ApprovalSql.RemoveOldestStanding, added.UserId.Value, (long)IApprovalStore.MaxStanding),
            cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<IReadOnlyList<StandingApproval>> ListStandingAsync(UserId userId, CancellationToken cancellationToken) => ReadAsync<UserId, IReadOnlyList<StandingApproval>>(
        userId,
        static (reader, user) =>
        {
            var standing = new List<StandingApproval>();
            using var row = reader.Query(ApprovalSql.ListStanding, user.Value, (long)IApprovalStore.MaxStanding);
            while (row.Read())
            {
                standing.Add(ReadStanding(row));
            }

            return standing;
        },
        cancellationToken);

    public async ValueTask<bool> RemoveStandingAsync(ApprovalId id, CancellationToken cancellationToken)
        => await gateway.Writer.WriteAsync(id, static (session, gone) => session.Execute(ApprovalSql.RemoveStanding, gone.Value), cancellationToken).ConfigureAwait(false) == 1;

    public async ValueTask PurgeAsync(WorkspaceId? workspaceId, UserId? userId, SessionId? sessionId, CancellationToken cancellationToken) => await gateway.Writer.WriteAsync(
        (workspaceId, userId, sessionId),
        static (session, of) => session.Execute(ApprovalSql.Purge, of.workspaceId?.Value, of.userId?.Value, of.sessionId?.Value)
            + session.Execute(ApprovalSql.PurgeStanding, of.workspaceId?.Value, of.userId?.Value, of.sessionId?.Value),
        cancellationToken).ConfigureAwait(false);

    private static long Add(WriterSession session, Approval approval)
    {
        var key = session.Number(
            ApprovalSql.Add,
            approval.Id.Value,
            approval.WorkspaceId.Value,
            approval.SessionId.Value,
            approval.TurnId.Value,
            approval.UserId.Value,
            approval.CallId,
            approval.Plugin,
            approval.Tool,
            approval.Arguments,
            approval.CallHash,
            approval.Rule.WireName(),
            ApprovalJson.Write(approval),
            (long)approval.Status,
            approval.CreatedAt.ToStored(),
            approval.ExpiresAt.ToStored(),
            approval.DecidedAt?.ToStored(),
            approval.DecidedBy?.Value)!.Value;
        if (key % CleanEvery == 0)
        {
            session.Execute(ApprovalSql.RemoveOld, (approval.CreatedAt - Kept).ToStored());
        }

        return key;
    }

    private ValueTask<T> ReadAsync<TState, T>(TState state, Func<ReaderSession, TState, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return new(gateway.Database.Readers.Read(state, read));
        }
        catch (SqliteException exception)
        {
            throw StorageErrors.Translate(exception, gateway.Database.File.Name);
        }
    }

    private static Approval Read(SqliteDataReader row)
    {
        var about = ApprovalJson.Read(row.GetString(11));
        var status = (ApprovalStatus)row.GetInt32(12);
        return new Approval
        {
            Id = ApprovalId.Parse(row.GetString(0)),
            WorkspaceId = WorkspaceId.Parse(row.GetString(1)),
            SessionId = SessionId.Parse(row.GetString(2)),
            TurnId = TurnId.Parse(row.GetString(3)),
            UserId = UserId.Parse(row.GetString(4)),
            CallId = row.GetString(5),
            Plugin = row.GetString(6),
            Tool = row.GetString(7),
            Arguments = row.GetString(8),
            CallHash = row.GetString(9),
            Rule = FlowRules.Parse(row.GetString(10)),
            Sources = StoredSources.Read(about.Sources),
            Destinations = about.Destinations ?? [],
            Status = Enum.IsDefined(status) ? status : ApprovalStatus.Unknown,
            CreatedAt = UnixTime.FromStored(row.GetInt64(13)),
            ExpiresAt = UnixTime.FromStored(row.GetInt64(14)),
            DecidedAt = UnixTime.FromStored(row.GetNumber(15)),
            DecidedBy = row.GetText(16) is { } by ? UserId.Parse(by) : null,
            Answer = ApprovalNames.AnswerOf(about.Answer),
            StandingId = about.StandingId,
        };
    }

    private static StandingApproval ReadStanding(SqliteDataReader row) => new()
    {
        Id = ApprovalId.Parse(row.GetString(0)),
        WorkspaceId = WorkspaceId.Parse(row.GetString(1)),
        UserId = UserId.Parse(row.GetString(2)),
        SessionId = row.GetText(3) is { } session ? SessionId.Parse(session) : null,
        Plugin = row.GetString(4),
        Tool = row.GetString(5),
        Constraints = ApprovalJson.ReadConstraints(row.GetString(6)),
        CreatedAt = UnixTime.FromStored(row.GetInt64(7)),
    };
}
