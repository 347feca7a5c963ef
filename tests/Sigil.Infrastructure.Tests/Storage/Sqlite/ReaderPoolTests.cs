// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Sigil.Infrastructure.Storage.Sqlite.Reading;

namespace Sigil.Infrastructure.Tests.Storage.Sqlite;

public sealed class ReaderPoolTests : IDisposable
{
    private readonly ReaderPool _pool;
    private readonly List<SqliteConnection> _opened = [];

    public ReaderPoolTests() => _pool = new ReaderPool(Open);

    public void Dispose() => _pool.Dispose();

    [Fact]
    public void Read_AfterAnother_UsesTheSameConnection()
    {
        Read();
        Read();

        Assert.Single(_opened);
    }

    [Fact]
    public void Read_WhileAnotherReads_HasItsOwnConnection()
    {
        _pool.Read(0, (_, _) =>
        {
            Read();
            return 0;
        });

        Assert.Equal(2, _opened.Count);
    }

    [Fact]
    public void Read_ThatFailed_LeavesNothingForTheNext()
    {
        Assert.Throws<SqliteException>(() => _pool.Read(0, static (session, _) =>
        {
            using var snapshot = session.BeginSnapshot();
            return session.Any("SELECT * FROM missing");
        }));
        Read();

        Assert.Equal(2, _opened.Count);
        Assert.Equal(System.Data.ConnectionState.Closed, _opened[0].State);
    }

    [Fact]
    public void Dispose_WhileOneReads_ClosesItWhenItComesBack()
    {
        _pool.Read(0, (session, _) =>
        {
            _pool.Dispose();
            return session.Any("SELECT 1");
        });

        Assert.Equal(System.Data.ConnectionState.Closed, Assert.Single(_opened).State);
    }

    private void Read() => Assert.True(_pool.Read(0, static (session, _) => session.Any("SELECT 1")));

    private ReaderSession Open()
    {
        var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        _opened.Add(connection);
        return new ReaderSession(connection);
    }
}
