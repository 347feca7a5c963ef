// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Administration.Explaining;
using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Sessions;
using Sigil.Web.Api.Account;
using Sigil.Web.Api.Approvals;
using Sigil.Web.Api.Chat;
using Sigil.Web.Api.Configuration;
using Sigil.Web.Api.Providers;
using Sigil.Web.Api.Security;
using Sigil.Web.Api.Sessions;
using Sigil.Web.Api.Streaming;
using Sigil.Web.Api.Usage;
using Sigil.Web.Api.Users;
using Sigil.Web.Configuration.Live;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Api.OpenApi;

/// <summary>The fields and parameters whose text is always one of a few, so that clients can tell which.</summary>
internal static class ClosedSets
{
    private static readonly string[] Decisions = ["none", "allowed", "denied"];
    private static readonly string[] Effects = [.. Enum.GetValues<KeyEffect>().Select(WireNames.Of)];

    /// <summary>The values by the body's type and the field's name on the wire.</summary>
    public static IReadOnlyDictionary<(Type Body, string Field), IReadOnlyList<string>> All { get; } = new Dictionary<(Type, string), IReadOnlyList<string>>
    {
        [(typeof(AccountView), "role")] = NamesOf<UserRole>(WireNames.Of),
        [(typeof(UserView), "role")] = NamesOf<UserRole>(WireNames.Of),
        [(typeof(UserBody), "role")] = NamesOf<UserRole>(WireNames.Of),
        [(typeof(UserPatch), "role")] = NamesOf<UserRole>(WireNames.Of),
        [(typeof(SessionView), "status")] = NamesOf<SessionStatus>(WireNames.Of),
        [(typeof(SessionPatch), "status")] = [WireNames.Of(SessionStatus.Active), WireNames.Of(SessionStatus.Archived)],
        [(typeof(TurnView), "status")] = NamesOf<TurnStatus>(WireNames.Of),
        [(typeof(MessageView), "role")] = NamesOf<MessageRole>(WireNames.Of),
        [(typeof(ToolOutcomeView), "decision")] = Decisions,
        [(typeof(ToolUseView), "decision")] = Decisions,
        [(typeof(ProviderEntryView), "kind")] = ProviderKinds.All,
        [(typeof(ProviderBody), "kind")] = ProviderKinds.All,
        [(typeof(ProviderEntryView), "models_from")] = NamesOf<ModelsOrigin>(WireNames.Of),
        [(typeof(ProviderKeyView), "from")] = [.. Enum.GetValues<KeyOrigin>().Select(WireNames.Of)],
        [(typeof(ProviderHealthView), "state")] = NamesOf<ProviderState>(WireNames.Of),
        [(typeof(ConfigValueView), "applies")] = Effects,
        [(typeof(ConfigChangeView), "applies")] = Effects,
        [(typeof(ConfigChangeView), "change")] = [.. Enum.GetValues<ChangeKind>().Select(WireNames.Of)],
        [(typeof(ScanBody), "stage")] = WireNames.ScanStages,
        [(typeof(ScanView), "verdict")] = ["clean", "flagged", "redacted", "blocked"],
        [(typeof(ScanFindingView), "family")] = [.. Enum.GetValues<ScanFamily>().Select(WireNames.Of)],
        [(typeof(ScanFindingView), "severity")] = [.. Enum.GetValues<ScanSeverity>().Select(WireNames.Of)],
        [(typeof(ApprovalView), "status")] = WireNames.ApprovalStates,
        [(typeof(ApprovalView), "answer")] = WireNames.ApprovalAnswers,
        [(typeof(ApprovalAnswerBody), "answer")] = WireNames.ApprovalAnswers,
        [(typeof(ScanMarkView), "outcome")] = NamesOf<ScanOutcome>(WireNames.Of),
        [(typeof(ExplainBody), "assume")] = WireNames.Assumptions,
        [(typeof(ExplainView), "verdict")] = [.. Enum.GetValues<CheckVerdict>().Select(WireNames.Of)],
        [(typeof(ExplainCheckView), "verdict")] = [.. Enum.GetValues<CheckVerdict>().Select(WireNames.Of)],
        [(typeof(SourceView), "kind")] = [.. Enum.GetValues<SourceKind>().Select(FlowNames.Of)],
        [(typeof(SourceView), "trust")] = [.. Enum.GetValues<ContentTrust>().Select(FlowNames.Of)],
        [(typeof(SourceView), "scope")] = [.. Enum.GetValues<DataScope>().Select(FlowNames.Of)],
        [(typeof(BudgetView), "scope")] = [.. new[] { BudgetScope.User, BudgetScope.Workspace, BudgetScope.Gateway }.Select(BudgetNames.Of)],
        [(typeof(BudgetView), "window")] = [.. new[] { BudgetWindow.Hour, BudgetWindow.Day }.Select(BudgetNames.Of)],
        [(typeof(BudgetView), "measure")] = [.. new[] { BudgetMeasure.Tokens, BudgetMeasure.Usd }.Select(BudgetNames.Of)],
        [(typeof(ChatBody), Departures.Field)] = ["continue", "cancel"],
    };

    /// <summary>The values by the operation's name and the query parameter's.</summary>
    public static IReadOnlyDictionary<(string Operation, string Parameter), IReadOnlyList<string>> Queries { get; } = new Dictionary<(string, string), IReadOnlyList<string>>
    {
        [("ListApprovals", "status")] = WireNames.ApprovalStates,
        [("ListSessions", "status")] = All[(typeof(SessionPatch), "status")],
        [("ExportSession", "format")] = ["json", "markdown"],
        [("GetUsage", "by")] = ["day", "hour"],
        [("GetUsage", "group")] = ["workspace", "user", "model"],
        [("ExportUsage", "by")] = ["day", "hour"],
        [("ExportUsage", "group")] = ["workspace", "user", "model"],
        [("ExportAudit", "format")] = ["jsonl", "csv"],
        [("WatchTurn", Departures.Field)] = All[(typeof(ChatBody), Departures.Field)],
    };

    /// <summary>The names of all values; the zero value is what no answer ever says.</summary>
    private static string[] NamesOf<TEnum>(Func<TEnum, string> name)
        where TEnum : struct, Enum
        => [.. Enum.GetValues<TEnum>().Where(value => !value.Equals(default(TEnum))).Select(name)];
}
