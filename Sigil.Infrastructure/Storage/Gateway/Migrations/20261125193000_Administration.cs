// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sigil.Infrastructure.Storage.Gateway.Migrations;

internal sealed partial class Administration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>(
            name: "deleted_at",
            table: "workspaces",
            type: "INTEGER",
            nullable: true);

        migrationBuilder.AddColumn<bool>(
            name: "managed",
            table: "workspaces",
            type: "INTEGER",
            nullable: false,
            defaultValue: false);

        migrationBuilder.AddColumn<long>(
            name: "revision",
            table: "workspaces",
            type: "INTEGER",
            nullable: false,
            defaultValue: 0L);

        migrationBuilder.AddColumn<long>(
            name: "disabled_at",
            table: "users",
            type: "INTEGER",
            nullable: true);

        migrationBuilder.AddColumn<long>(
            name: "revision",
            table: "users",
            type: "INTEGER",
            nullable: false,
            defaultValue: 0L);

        migrationBuilder.CreateTable(
            name: "user_identities",
            columns: table => new
            {
                key = table.Column<long>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                id = table.Column<string>(type: "TEXT", nullable: false),
                user_id = table.Column<string>(type: "TEXT", nullable: false),
                channel = table.Column<string>(type: "TEXT", nullable: false),
                external_id = table.Column<string>(type: "TEXT", nullable: false),
                display_name = table.Column<string>(type: "TEXT", nullable: true),
                created_at = table.Column<long>(type: "INTEGER", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_user_identities", x => x.key);
            });

        migrationBuilder.CreateIndex(
            name: "IX_user_identities_channel_external_id",
            table: "user_identities",
            columns: new[] { "channel", "external_id" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_user_identities_id",
            table: "user_identities",
            column: "id",
            unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "user_identities");

        migrationBuilder.DropColumn(
            name: "deleted_at",
            table: "workspaces");

        migrationBuilder.DropColumn(
            name: "managed",
            table: "workspaces");

        migrationBuilder.DropColumn(
            name: "revision",
            table: "workspaces");

        migrationBuilder.DropColumn(
            name: "disabled_at",
            table: "users");

        migrationBuilder.DropColumn(
            name: "revision",
            table: "users");
    }
}
