// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sigil.Infrastructure.Storage.Gateway.Migrations;

internal sealed partial class Idempotency : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "idempotency_keys",
            columns: table => new
            {
                key = table.Column<long>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                name = table.Column<string>(type: "TEXT", nullable: false),
                user_id = table.Column<string>(type: "TEXT", nullable: false),
                fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                subject = table.Column<string>(type: "TEXT", nullable: true),
                done = table.Column<bool>(type: "INTEGER", nullable: false),
                answer = table.Column<byte[]>(type: "BLOB", nullable: true),
                created_at = table.Column<long>(type: "INTEGER", nullable: false),
                expires_at = table.Column<long>(type: "INTEGER", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_idempotency_keys", x => x.key);
            });

        migrationBuilder.CreateIndex(
            name: "IX_idempotency_keys_expires_at",
            table: "idempotency_keys",
            column: "expires_at");

        migrationBuilder.CreateIndex(
            name: "IX_idempotency_keys_name",
            table: "idempotency_keys",
            column: "name",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_idempotency_keys_user_id",
            table: "idempotency_keys",
            column: "user_id");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "idempotency_keys");
    }
}
