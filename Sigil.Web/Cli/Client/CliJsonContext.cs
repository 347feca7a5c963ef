// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using System.Text.Json.Serialization;
using Sigil.Web.Api.Audit;
using Sigil.Web.Api.Chat;
using Sigil.Web.Api.LoginLinks;
using Sigil.Web.Api.Providers;
using Sigil.Web.Api.Secrets;
using Sigil.Web.Api.Sessions;
using Sigil.Web.Api.Status;
using Sigil.Web.Api.Tokens;
using Sigil.Web.Api.Turns;
using Sigil.Web.Api.Users;
using Sigil.Web.Api.Workspaces;
using Sigil.Web.Cli.Commands.Backup;
using Sigil.Web.Cli.Commands.Doctor;

namespace Sigil.Web.Cli.Client;

/// <summary>The bodies that the commands send and read. Fields that a newer gateway adds are skipped.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = false)]
[JsonSerializable(typeof(AuditCheck))]
[JsonSerializable(typeof(BackupAnnounced))]
[JsonSerializable(typeof(BackupView))]
[JsonSerializable(typeof(BranchBody))]
[JsonSerializable(typeof(CancelAnswer))]
[JsonSerializable(typeof(ChatBody))]
[JsonSerializable(typeof(DoctorView))]
[JsonSerializable(typeof(GatewayProblem))]
[JsonSerializable(typeof(IdentityBody))]
[JsonSerializable(typeof(LoginLinkAnswer))]
[JsonSerializable(typeof(ProviderBody))]
[JsonSerializable(typeof(SecretBody))]
[JsonSerializable(typeof(SecretRotation))]
[JsonSerializable(typeof(SessionBody))]
[JsonSerializable(typeof(SessionPatch))]
[JsonSerializable(typeof(ProviderPage))]
[JsonSerializable(typeof(ProviderTestView))]
[JsonSerializable(typeof(StatusView))]
[JsonSerializable(typeof(TokenBody))]
[JsonSerializable(typeof(ToolPreviewBody))]
[JsonSerializable(typeof(UserBody))]
[JsonSerializable(typeof(UserPatch))]
[JsonSerializable(typeof(WorkspaceBody))]
[JsonSerializable(typeof(WorkspacePatch))]
[JsonSerializable(typeof(NewTokenView))]
[JsonSerializable(typeof(VersionView))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
