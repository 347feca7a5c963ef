// SPDX-License-Identifier: Apache-2.0

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sigil.Infrastructure.Storage.Gateway.Migrations;

internal sealed partial class AuditIndexes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex(
            name: "IX_audit_entries_action",
            table: "audit_entries",
            column: "action");

        migrationBuilder.CreateIndex(
            name: "IX_audit_entries_actor",
            table: "audit_entries",
            column: "actor");

        migrationBuilder.CreateIndex(
            name: "IX_audit_entries_at",
            table: "audit_entries",
            column: "at");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(
            name: "IX_audit_entries_action",
            table: "audit_entries");

        migrationBuilder.DropIndex(
            name: "IX_audit_entries_actor",
            table: "audit_entries");

        migrationBuilder.DropIndex(
            name: "IX_audit_entries_at",
            table: "audit_entries");
    }
}
