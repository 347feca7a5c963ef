// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sigil.Infrastructure.Storage.Workspaces.Migrations;

internal sealed partial class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "sessions",
            columns: table => new
            {
                key = table.Column<long>(type: "INTEGER", nullable: false),
                id = table.Column<string>(type: "TEXT", nullable: false),
                user_id = table.Column<string>(type: "TEXT", nullable: false),
                title = table.Column<string>(type: "TEXT", nullable: false),
                title_folded = table.Column<string>(type: "TEXT", nullable: false),
                status = table.Column<int>(type: "INTEGER", nullable: false),
                model = table.Column<string>(type: "TEXT", nullable: true),
                client_key = table.Column<string>(type: "TEXT", nullable: true),
                created_at = table.Column<long>(type: "INTEGER", nullable: false),
                updated_at = table.Column<long>(type: "INTEGER", nullable: false),
                update_key = table.Column<long>(type: "INTEGER", nullable: false),
                message_count = table.Column<int>(type: "INTEGER", nullable: false),
                last_turn = table.Column<long>(type: "INTEGER", nullable: false),
                last_message = table.Column<long>(type: "INTEGER", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_sessions", x => x.key);
            });

        migrationBuilder.CreateTable(
            name: "turns",
            columns: table => new
            {
                key = table.Column<long>(type: "INTEGER", nullable: false),
                id = table.Column<string>(type: "TEXT", nullable: false),
                session_key = table.Column<long>(type: "INTEGER", nullable: false),
                sequence = table.Column<long>(type: "INTEGER", nullable: false),
                status = table.Column<int>(type: "INTEGER", nullable: false),
                model = table.Column<string>(type: "TEXT", nullable: true),
                input_tokens = table.Column<long>(type: "INTEGER", nullable: true),
                output_tokens = table.Column<long>(type: "INTEGER", nullable: true),
                cache_read_tokens = table.Column<long>(type: "INTEGER", nullable: true),
                cache_write_tokens = table.Column<long>(type: "INTEGER", nullable: true),
                cost_usd = table.Column<string>(type: "TEXT", nullable: true),
                stop_reason = table.Column<string>(type: "TEXT", nullable: true),
                error_code = table.Column<string>(type: "TEXT", nullable: true),
                error_message = table.Column<string>(type: "TEXT", nullable: true),
                error_fix = table.Column<string>(type: "TEXT", nullable: true),
                partial_text = table.Column<string>(type: "TEXT", nullable: true),
                retry_of = table.Column<string>(type: "TEXT", nullable: true),
                accepted_at = table.Column<long>(type: "INTEGER", nullable: false),
                ended_at = table.Column<long>(type: "INTEGER", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_turns", x => x.key);
                table.ForeignKey(
                    name: "FK_turns_sessions_session_key",
                    column: x => x.session_key,
                    principalTable: "sessions",
                    principalColumn: "key",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "messages",
            columns: table => new
            {
                key = table.Column<long>(type: "INTEGER", nullable: false),
                id = table.Column<string>(type: "TEXT", nullable: false),
                turn_key = table.Column<long>(type: "INTEGER", nullable: false),
                sequence = table.Column<long>(type: "INTEGER", nullable: false),
                role = table.Column<int>(type: "INTEGER", nullable: false),
                origin = table.Column<int>(type: "INTEGER", nullable: false),
                content = table.Column<string>(type: "TEXT", nullable: false),
                tool_calls = table.Column<string>(type: "TEXT", nullable: true),
                tool = table.Column<string>(type: "TEXT", nullable: true),
                images = table.Column<string>(type: "TEXT", nullable: true),
                created_at = table.Column<long>(type: "INTEGER", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_messages", x => x.key);
                table.ForeignKey(
                    name: "FK_messages_turns_turn_key",
                    column: x => x.turn_key,
                    principalTable: "turns",
                    principalColumn: "key",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            name: "IX_messages_turn_key_id",
            table: "messages",
            columns: new[] { "turn_key", "id" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_sessions_id",
            table: "sessions",
            column: "id",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_sessions_update_key",
            table: "sessions",
            column: "update_key",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_sessions_user_id_client_key",
            table: "sessions",
            columns: new[] { "user_id", "client_key" },
            unique: true,
            filter: "client_key IS NOT NULL");

        migrationBuilder.CreateIndex(
            name: "IX_sessions_user_id_update_key",
            table: "sessions",
            columns: new[] { "user_id", "update_key" });

        migrationBuilder.CreateIndex(
            name: "IX_turns_id",
            table: "turns",
            column: "id",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_turns_session_key_sequence",
            table: "turns",
            columns: new[] { "session_key", "sequence" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_turns_unfinished",
            table: "turns",
            column: "status",
            filter: "status IN (1, 2)");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "messages");

        migrationBuilder.DropTable(
            name: "turns");

        migrationBuilder.DropTable(
            name: "sessions");
    }
}
