// SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Serialization;
using Sigil.Web.Api.Account;
using Sigil.Web.Api.Approvals;
using Sigil.Web.Api.Audit;
using Sigil.Web.Api.Chat;
using Sigil.Web.Api.Configuration;
using Sigil.Web.Api.LoginLinks;
using Sigil.Web.Api.Models;
using Sigil.Web.Api.OpenAI;
using Sigil.Web.Api.Providers;
using Sigil.Web.Api.Secrets;
using Sigil.Web.Api.Security;
using Sigil.Web.Api.Sessions;
using Sigil.Web.Api.SignIns;
using Sigil.Web.Api.Status;
using Sigil.Web.Api.Tokens;
using Sigil.Web.Api.Turns;
using Sigil.Web.Api.Usage;
using Sigil.Web.Api.Users;
using Sigil.Web.Api.Workspaces;

namespace Sigil.Web.Api.Json;

/// <summary>Every body of the API, in and out. A type that has to live with fields it does not know keeps them as extension data and judges them itself.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.Strict,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    MaxDepth = 64)]
[JsonSerializable(typeof(AuditPage))]
[JsonSerializable(typeof(AuditEntryView))]
[JsonSerializable(typeof(AuditCheck))]
[JsonSerializable(typeof(BackupAnnounced))]
[JsonSerializable(typeof(ChatBody))]
[JsonSerializable(typeof(ChatAnswer))]
[JsonSerializable(typeof(Completion))]
[JsonSerializable(typeof(CompletionBody))]
[JsonSerializable(typeof(ConfigCheckView))]
[JsonSerializable(typeof(ConfigFileBody))]
[JsonSerializable(typeof(ConfigFileView))]
[JsonSerializable(typeof(ConfigPatch))]
[JsonSerializable(typeof(ConfigView))]
[JsonSerializable(typeof(ApprovalPage))]
[JsonSerializable(typeof(ApprovalView))]
[JsonSerializable(typeof(ApprovalAnswerBody))]
[JsonSerializable(typeof(DenyAllBody))]
[JsonSerializable(typeof(DenyAllView))]
[JsonSerializable(typeof(StandingApprovalPage))]
[JsonSerializable(typeof(ExplainBody))]
[JsonSerializable(typeof(ExplainView))]
[JsonSerializable(typeof(EgressBody))]
[JsonSerializable(typeof(EgressView))]
[JsonSerializable(typeof(LoginLinkAnswer))]
[JsonSerializable(typeof(ModelList))]
[JsonSerializable(typeof(OpenAIErrorBody))]
[JsonSerializable(typeof(OpenAIModelList))]
[JsonSerializable(typeof(ProviderBody))]
[JsonSerializable(typeof(ProviderPage))]
[JsonSerializable(typeof(ProviderTestView))]
[JsonSerializable(typeof(SecretBody))]
[JsonSerializable(typeof(SecretPage))]
[JsonSerializable(typeof(SecretRotation))]
[JsonSerializable(typeof(ScanAnswer))]
[JsonSerializable(typeof(ScanBody))]
[JsonSerializable(typeof(SessionPage))]
[JsonSerializable(typeof(SessionView))]
[JsonSerializable(typeof(SessionPatch))]
[JsonSerializable(typeof(SessionBody))]
[JsonSerializable(typeof(BranchBody))]
[JsonSerializable(typeof(MessagePage))]
[JsonSerializable(typeof(SignInList))]
[JsonSerializable(typeof(HealthView))]
[JsonSerializable(typeof(StatusView))]
[JsonSerializable(typeof(TokenBody))]
[JsonSerializable(typeof(TokenList))]
[JsonSerializable(typeof(NewTokenView))]
[JsonSerializable(typeof(CancelAnswer))]
[JsonSerializable(typeof(TurnReference))]
[JsonSerializable(typeof(MemberPage))]
[JsonSerializable(typeof(MemberView))]
[JsonSerializable(typeof(ToolPreviewBody))]
[JsonSerializable(typeof(ToolPreviewPage))]
[JsonSerializable(typeof(AccountView))]
[JsonSerializable(typeof(IdentityBody))]
[JsonSerializable(typeof(IdentityPage))]
[JsonSerializable(typeof(IdentityView))]
[JsonSerializable(typeof(UsageAnswer))]
[JsonSerializable(typeof(UserBody))]
[JsonSerializable(typeof(UserPage))]
[JsonSerializable(typeof(UserPatch))]
[JsonSerializable(typeof(UserView))]
[JsonSerializable(typeof(WorkspaceBody))]
[JsonSerializable(typeof(WorkspaceDeleted))]
[JsonSerializable(typeof(WorkspacePage))]
[JsonSerializable(typeof(WorkspacePatch))]
[JsonSerializable(typeof(WorkspaceView))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;
