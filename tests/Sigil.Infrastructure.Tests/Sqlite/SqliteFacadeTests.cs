// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Microsoft.Data.Sqlite;

namespace Sigil.Infrastructure.Tests.Sqlite;

/// <summary>What Microsoft.Data.Sqlite does over our own binding to the native library, against real files.</summary>
public sealed class SqliteFacadeTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("sigil-sqlite-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public void Open_FirstTouchOfTheProcess_NeedsNoInitialisation()
    {
        using var connection = Open();

        Assert.True(Version.Parse((string)Scalar(connection, "SELECT sqlite_version()")!) >= new Version(3, 40));
    }

    [Fact]
    public void JournalMode_SetToWal_Stays()
    {
        using (var connection = Open())
        {
            Assert.Equal("wal", Scalar(connection, "PRAGMA journal_mode = wal"));
        }

        using var again = Open();
        Assert.Equal("wal", Scalar(again, "PRAGMA journal_mode"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("zero\0inside")]
    [InlineData("Grüße 🙂 日本")]
    public void Text_StoredAndRead_IsUnchanged(string text)
    {
        using var connection = Open();

        Assert.Equal(text, Scalar(connection, "SELECT $value", ("$value", text)));
    }

    [Fact]
    public void Text_LongerThanTheStackBuffer_IsUnchanged()
    {
        using var connection = Open();
        var text = new string('ü', 100_000);

        Assert.Equal(text, Scalar(connection, "SELECT $value", ("$value", text)));
    }

    [Fact]
    public void Blob_Empty_IsNotNull()
    {
        using var connection = Open();

        Assert.Equal("blob", Scalar(connection, "SELECT typeof($value)", ("$value", Array.Empty<byte>())));
        Assert.Equal(Array.Empty<byte>(), Scalar(connection, "SELECT $value", ("$value", Array.Empty<byte>())));
    }

    [Fact]
    public void Blob_WrittenInPieces_ReadsBack()
    {
        using var connection = Open();
        Scalar(connection, "CREATE TABLE files (id INTEGER PRIMARY KEY, body BLOB)");
        Scalar(connection, "INSERT INTO files VALUES (1, zeroblob(6))");

        using (var stream = new SqliteBlob(connection, "files", "body", 1))
        {
            stream.Write("abc"u8);
            stream.Write("def"u8);
        }

        using var reader = new SqliteBlob(connection, "files", "body", 1, readOnly: true);
        var body = new byte[6];
        reader.ReadExactly(body);
        Assert.Equal("abcdef", Encoding.ASCII.GetString(body));
    }

    [Fact]
    public void Function_InManagedCode_ComputesAndReportsItsErrors()
    {
        using var connection = Open();
        connection.CreateFunction("shout", (string text) => text.ToUpperInvariant() + "!");
        connection.CreateFunction("fail", string () => throw new InvalidOperationException("no luck"));

        Assert.Equal("HI!", Scalar(connection, "SELECT shout('hi')"));
        Assert.Contains("no luck", Assert.Throws<SqliteException>(() => Scalar(connection, "SELECT fail()")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Aggregate_WithAndWithoutRows_ReturnsItsState()
    {
        using var connection = Open();
        connection.CreateAggregate("longest", string.Empty, (string best, string next) => next.Length > best.Length ? next : best);

        Assert.Equal("ccc", Scalar(connection, "SELECT longest(value) FROM json_each('[\"a\", \"ccc\", \"bb\"]')"));
        Assert.Equal(string.Empty, Scalar(connection, "SELECT longest(value) FROM json_each('[]')"));
    }

    [Fact]
    public void Collation_InManagedCode_Orders()
    {
        using var connection = Open();
        connection.CreateCollation("backwards", (left, right) => string.CompareOrdinal(right, left));

        Assert.Equal("c", Scalar(connection, "SELECT value FROM json_each('[\"a\", \"c\", \"b\"]') ORDER BY value COLLATE backwards LIMIT 1"));
    }

    [Fact]
    public void Transaction_RolledBackBySql_IsNoticed()
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction();
        Scalar(connection, "ROLLBACK", transaction: transaction);

        Assert.Throws<InvalidOperationException>(transaction.Commit);
    }

    [Fact]
    public void Backup_OfAnOpenDatabase_IsComplete()
    {
        using var source = Open();
        Scalar(source, "CREATE TABLE t AS SELECT value FROM json_each('[1, 2, 3]')");
        using var target = Open("backup.db");

        source.BackupDatabase(target);

        Assert.Equal(3L, Scalar(target, "SELECT count(*) FROM t"));
    }

    [Fact]
    public void FullTextSearch_Ranks()
    {
        using var connection = Open();
        Scalar(connection, "CREATE VIRTUAL TABLE notes USING fts5(body, tokenize = 'porter unicode61')");
        Scalar(connection, "INSERT INTO notes VALUES ('the gateway was running'), ('nothing here')");

        Assert.Equal("the gateway was running", Scalar(connection, "SELECT body FROM notes WHERE notes MATCH 'run' ORDER BY bm25(notes)"));
    }

    [Fact]
    public void Password_InTheConnectionString_IsRefusedRatherThanIgnored()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_directory, "secret.db")};Password=hunter2");

        Assert.Throws<InvalidOperationException>(connection.Open);
    }

    private SqliteConnection Open(string file = "test.db")
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_directory, file)}");
        connection.Open();
        return connection;
    }

    private static object? Scalar(SqliteConnection connection, string sql, (string Name, object Value)? parameter = null, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = transaction;
        if (parameter is { } given)
        {
            command.Parameters.AddWithValue(given.Name, given.Value);
        }

        return command.ExecuteScalar();
    }
}
