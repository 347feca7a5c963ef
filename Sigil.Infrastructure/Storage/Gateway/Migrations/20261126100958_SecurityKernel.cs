// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sigil.Infrastructure.Storage.Gateway.Migrations;

internal sealed partial class SecurityKernel : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "approvals",
            columns: table => new
            {
                key = table.Column<long>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                id = table.Column<string>(type: "TEXT", nullable: false),
                workspace_id = table.Column<string>(type: "TEXT", nullable: false),
                session_id = table.Column<string>(type: "TEXT", nullable: false),
                turn_id = table.Column<string>(type: "TEXT", nullable: false),
                user_id = table.Column<string>(type: "TEXT", nullable: false),
                call_id = table.Column<string>(type: "TEXT", nullable: false),
                plugin = table.Column<string>(type: "TEXT", nullable: false),
                tool = table.Column<string>(type: "TEXT", nullable: false),
                arguments = table.Column<string>(type: "TEXT", nullable: false),
                call_hash = table.Column<string>(type: "TEXT", nullable: false),
                rule = table.Column<string>(type: "TEXT", nullable: false),
                sources = table.Column<string>(type: "TEXT", nullable: false),
                status = table.Column<int>(type: "INTEGER", nullable: false),
                created_at = table.Column<long>(type: "INTEGER", nullable: false),
                expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                decided_by = table.Column<string>(type: "TEXT", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_approvals", x => x.key);
            });

        migrationBuilder.CreateTable(
            name: "secrets",
            columns: table => new
            {
                key = table.Column<long>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                id = table.Column<string>(type: "TEXT", nullable: false),
                workspace_id = table.Column<string>(type: "TEXT", nullable: true),
                hosts = table.Column<string>(type: "TEXT", nullable: false),
                value = table.Column<byte[]>(type: "BLOB", nullable: false),
                created_by = table.Column<string>(type: "TEXT", nullable: false),
                created_at = table.Column<long>(type: "INTEGER", nullable: false),
                changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                used_at = table.Column<long>(type: "INTEGER", nullable: true),
                revision = table.Column<long>(type: "INTEGER", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_secrets", x => x.key);
            });

        migrationBuilder.CreateTable(
            name: "standing_approvals",
            columns: table => new
            {
                key = table.Column<long>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                id = table.Column<string>(type: "TEXT", nullable: false),
                workspace_id = table.Column<string>(type: "TEXT", nullable: false),
                user_id = table.Column<string>(type: "TEXT", nullable: false),
                session_id = table.Column<string>(type: "TEXT", nullable: true),
                plugin = table.Column<string>(type: "TEXT", nullable: false),
                tool = table.Column<string>(type: "TEXT", nullable: false),
                constraints = table.Column<string>(type: "TEXT", nullable: false),
                created_by = table.Column<string>(type: "TEXT", nullable: false),
                created_at = table.Column<long>(type: "INTEGER", nullable: false),
                expires_at = table.Column<long>(type: "INTEGER", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_standing_approvals", x => x.key);
            });

        migrationBuilder.CreateTable(
            name: "usage_hours",
            columns: table => new
            {
                hour = table.Column<long>(type: "INTEGER", nullable: false),
                workspace_id = table.Column<string>(type: "TEXT", nullable: false),
                user_id = table.Column<string>(type: "TEXT", nullable: false),
                model = table.Column<string>(type: "TEXT", nullable: false),
                calls = table.Column<long>(type: "INTEGER", nullable: false),
                input_tokens = table.Column<long>(type: "INTEGER", nullable: false),
                output_tokens = table.Column<long>(type: "INTEGER", nullable: false),
                cache_read_tokens = table.Column<long>(type: "INTEGER", nullable: false),
                cache_write_tokens = table.Column<long>(type: "INTEGER", nullable: false),
                cost_nano_usd = table.Column<long>(type: "INTEGER", nullable: false),
                unpriced_calls = table.Column<long>(type: "INTEGER", nullable: false),
                estimated_calls = table.Column<long>(type: "INTEGER", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_usage_hours", x => new { x.hour, x.workspace_id, x.user_id, x.model });
            });

        migrationBuilder.CreateIndex(
            name: "IX_approvals_created_at",
            table: "approvals",
            column: "created_at");

        migrationBuilder.CreateIndex(
            name: "IX_approvals_id",
            table: "approvals",
            column: "id",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_approvals_status",
            table: "approvals",
            column: "status");

        migrationBuilder.CreateIndex(
            name: "IX_approvals_workspace_id_session_id",
            table: "approvals",
            columns: new[] { "workspace_id", "session_id" });

        migrationBuilder.CreateIndex(
            name: "IX_secrets_id",
            table: "secrets",
            column: "id",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_standing_approvals_id",
            table: "standing_approvals",
            column: "id",
            unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "approvals");

        migrationBuilder.DropTable(
            name: "secrets");

        migrationBuilder.DropTable(
            name: "standing_approvals");

        migrationBuilder.DropTable(
            name: "usage_hours");
    }
}
