// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Gateway.Rows;

/// <summary>The table's shape for the migrations; the rows are written and read by statements.</summary>
internal sealed class ApprovalRow : IKeyedRow
{
    public long Key { get; set; }

    public required string Id { get; set; }

    public required string WorkspaceId { get; set; }

    public required string SessionId { get; set; }

    public required string TurnId { get; set; }

    /// <summary>On whose behalf the call was made.</summary>
    public required string UserId { get; set; }

    public required string CallId { get; set; }

    public required string Plugin { get; set; }

    public required string Tool { get; set; }

    /// <summary>The arguments in their canonical form; <see cref="CallHash"/> is taken over them, the plugin and the tool.</summary>
    public required string Arguments { get; set; }

    public required string CallHash { get; set; }

    /// <summary>Wire name of the rule that asks for a person.</summary>
    public required string Rule { get; set; }

    /// <summary>The sources that taint the call, as JSON.</summary>
    public required string Sources { get; set; }

    public int Status { get; set; }

    public long CreatedAt { get; set; }

    public long ExpiresAt { get; set; }

    public long? DecidedAt { get; set; }

    public string? DecidedBy { get; set; }
}
