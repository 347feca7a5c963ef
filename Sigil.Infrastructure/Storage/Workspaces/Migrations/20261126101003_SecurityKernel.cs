// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sigil.Infrastructure.Storage.Workspaces.Migrations;

internal sealed partial class SecurityKernel : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>(
            name: "used_tokens",
            table: "sessions",
            type: "INTEGER",
            nullable: false,
            defaultValue: 0L);

        migrationBuilder.Sql("UPDATE sessions SET used_tokens = (SELECT coalesce(sum(coalesce(input_tokens, 0) + coalesce(output_tokens, 0)), 0) FROM turns WHERE turns.session_key = sessions.key)");

        migrationBuilder.AddColumn<string>(
            name: "provenance",
            table: "messages",
            type: "TEXT",
            nullable: true);

        migrationBuilder.AddColumn<string>(
            name: "scan",
            table: "messages",
            type: "TEXT",
            nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(
            name: "used_tokens",
            table: "sessions");

        migrationBuilder.DropColumn(
            name: "provenance",
            table: "messages");

        migrationBuilder.DropColumn(
            name: "scan",
            table: "messages");
    }
}
