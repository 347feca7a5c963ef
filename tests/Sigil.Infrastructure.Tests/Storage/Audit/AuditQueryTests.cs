// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Auditing;
using Sigil.Infrastructure.Storage.Audit;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Testing.Contracts;

namespace Sigil.Infrastructure.Tests.Storage.Audit;

public sealed class AuditQueryTests : AuditQueryContract, IAsyncLifetime
{
    private readonly StorageFixture _fixture;

    public AuditQueryTests() => _fixture = new StorageFixture(Time);

    protected override IAuditTrail Audit => _fixture.Get<IAuditTrail>();

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Theory]
    [InlineData("action", "tool.*")]
    [InlineData("action", "tool.exec")]
    [InlineData("actor", "usr-1")]
    public void Query_ByActionOrActor_UsesAnIndex(string field, string value)
    {
        var query = field == "action" ? new AuditQuery { Action = value } : new AuditQuery { Actor = value };
        var (sql, values) = AuditQuerySql.Of(query);
        using var connection = SqliteConnections.OpenWriter(_fixture.Paths.Gateway);
        using var command = connection.Prepare("EXPLAIN QUERY PLAN " + sql);
        command.Bind(values);
        using var reader = command.ExecuteReader();
        var plan = new List<string>();
        while (reader.Read())
        {
            plan.Add(reader.GetString(3));
        }

        Assert.Contains(plan, step => step.Contains($"IX_audit_entries_{field}", StringComparison.Ordinal));
    }
}
