// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sigil.Infrastructure.Storage.Gateway.Migrations;

internal sealed partial class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "api_tokens",
            columns: table => new
            {
                key = table.Column<long>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                id = table.Column<string>(type: "TEXT", nullable: false),
                user_id = table.Column<string>(type: "TEXT", nullable: false),
                name = table.Column<string>(type: "TEXT", nullable: false),
                secret_hash = table.Column<string>(type: "TEXT", nullable: false),
                permissions = table.Column<string>(type: "TEXT", nullable: false),
                created_at = table.Column<long>(type: "INTEGER", nullable: false),
                expires_at = table.Column<long>(type: "INTEGER", nullable: true),
                last_used_at = table.Column<long>(type: "INTEGER", nullable: true),
                revoked_at = table.Column<long>(type: "INTEGER", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_api_tokens", x => x.key);
            });

        migrationBuilder.CreateTable(
            name: "audit_entries",
            columns: table => new
            {
                sequence = table.Column<long>(type: "INTEGER", nullable: false),
                at = table.Column<long>(type: "INTEGER", nullable: false),
                action = table.Column<string>(type: "TEXT", nullable: false),
                result = table.Column<string>(type: "TEXT", nullable: false),
                actor = table.Column<string>(type: "TEXT", nullable: false),
                plugin = table.Column<string>(type: "TEXT", nullable: true),
                workspace_id = table.Column<string>(type: "TEXT", nullable: true),
                session_id = table.Column<string>(type: "TEXT", nullable: true),
                details = table.Column<string>(type: "TEXT", nullable: false),
                hash = table.Column<byte[]>(type: "BLOB", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_audit_entries", x => x.sequence);
            });

        migrationBuilder.CreateTable(
            name: "audit_identity",
            columns: table => new
            {
                key = table.Column<long>(type: "INTEGER", nullable: false),
                database_id = table.Column<string>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_audit_identity", x => x.key);
            });

        migrationBuilder.CreateTable(
            name: "sign_ins",
            columns: table => new
            {
                key = table.Column<long>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                id = table.Column<string>(type: "TEXT", nullable: false),
                user_id = table.Column<string>(type: "TEXT", nullable: false),
                secret_hash = table.Column<string>(type: "TEXT", nullable: false),
                user_agent = table.Column<string>(type: "TEXT", nullable: true),
                address = table.Column<string>(type: "TEXT", nullable: true),
                created_at = table.Column<long>(type: "INTEGER", nullable: false),
                last_seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                revoked_at = table.Column<long>(type: "INTEGER", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_sign_ins", x => x.key);
            });

        migrationBuilder.CreateTable(
            name: "users",
            columns: table => new
            {
                key = table.Column<long>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                id = table.Column<string>(type: "TEXT", nullable: false),
                name = table.Column<string>(type: "TEXT", nullable: false),
                role = table.Column<int>(type: "INTEGER", nullable: false),
                created_at = table.Column<long>(type: "INTEGER", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_users", x => x.key);
            });

        migrationBuilder.CreateTable(
            name: "workspaces",
            columns: table => new
            {
                key = table.Column<long>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                id = table.Column<string>(type: "TEXT", nullable: false),
                description = table.Column<string>(type: "TEXT", nullable: false),
                members = table.Column<string>(type: "TEXT", nullable: false),
                tool_allow = table.Column<string>(type: "TEXT", nullable: false),
                tool_deny = table.Column<string>(type: "TEXT", nullable: false),
                model = table.Column<string>(type: "TEXT", nullable: true),
                created_at = table.Column<long>(type: "INTEGER", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_workspaces", x => x.key);
            });

        migrationBuilder.CreateIndex(
            name: "IX_api_tokens_id",
            table: "api_tokens",
            column: "id",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_sign_ins_id",
            table: "sign_ins",
            column: "id",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_users_id",
            table: "users",
            column: "id",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_workspaces_id",
            table: "workspaces",
            column: "id",
            unique: true);

        // The log only grows: whoever changes it has to go round the database, and then the chain shows it.
        migrationBuilder.Sql("CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END");
        migrationBuilder.Sql("CREATE TRIGGER audit_entries_no_delete BEFORE DELETE ON audit_entries BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END");
        migrationBuilder.Sql("CREATE TRIGGER audit_identity_no_update BEFORE UPDATE ON audit_identity BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END");
        migrationBuilder.Sql("CREATE TRIGGER audit_identity_no_delete BEFORE DELETE ON audit_identity BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "api_tokens");

        migrationBuilder.DropTable(
            name: "audit_entries");

        migrationBuilder.DropTable(
            name: "audit_identity");

        migrationBuilder.DropTable(
            name: "sign_ins");

        migrationBuilder.DropTable(
            name: "users");

        migrationBuilder.DropTable(
            name: "workspaces");
    }
}
