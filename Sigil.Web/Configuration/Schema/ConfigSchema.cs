// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Providers;

namespace Sigil.Web.Configuration.Schema;

/// <summary>Every key that this program knows. What is not here is unknown, and a file that has it is refused.</summary>
internal static class ConfigSchema
{
    private const string YesOrNo = "true or false";
    private const string ModelForm = "provider/model";
    private const string PatternForm = "capability patterns such as 'tool.*'";
    private const string ModeForm = "block, redact or flag";
    private const string AmountForm = "0 to 100000";
    private const string PathForm = "an absolute path";
    private const string TokensForm = "0 to 2000000000";
    private static readonly Func<string, bool> IsTokens = ConfigRules.Between(0, 2_000_000_000);

    private static readonly string[] Modes = ["block", "redact", "flag"];

    public static IReadOnlyList<ConfigKey> Keys { get; } =
    [
        new(ConfigKeys.Listen, ConfigType.Text, "host:port, the host an IP address, localhost or nothing, the port 1 to 65535", "127.0.0.1:18789", "Where to listen.")
        {
            IsLegal = ConfigRules.IsListen,
            Opens = GuardRules.ReachesFurther,
        },
        new(ConfigKeys.AllowedHosts, ConfigType.TextList, "host names without port", "none", "Further names under which browsers may reach the gateway.") { IsLegal = ConfigRules.IsHostName, Opens = GuardRules.Adds },
        new(ConfigKeys.EnableHsts, ConfigType.YesNo, YesOrNo, "false", "Over https, tell browsers never to use plain http again.") { Opens = GuardRules.TurnsOff },
        new(ConfigKeys.TrustedProxies, ConfigType.TextList, "networks such as 10.0.0.0/8", "none", "Reverse proxies whose X-Forwarded-For and -Proto count.") { IsLegal = ConfigRules.IsNetwork, Opens = GuardRules.AddsNetwork },
        new(ConfigKeys.DangerousAllowPlainHttp, ConfigType.YesNo, YesOrNo, "false", "Take plain http from other machines. Whoever is on the way reads and changes everything.") { Opens = GuardRules.TurnsOn },
        new(ConfigKeys.RateLimitRps, ConfigType.Amount, AmountForm, "0, no limit", "Requests per second from one address, before anybody signs in.") { IsLegal = ConfigRules.IsAmount, Applies = KeyEffect.Live },
        new(ConfigKeys.RateLimitBurst, ConfigType.WholeNumber, "1 to 1000000", "none; needed with networking.rate_limit_rps", "How many of those may come at once.")
        {
            IsLegal = ConfigRules.Between(1, 1_000_000),
            Applies = KeyEffect.Live,
        },
        new(ConfigKeys.ChatRateLimitRpm, ConfigType.WholeNumber, "0 to 1000000", "30", "Messages per minute of one user over the APIs; 0 sets no limit.") { IsLegal = ConfigRules.Between(0, 1_000_000), Applies = KeyEffect.Live },
        new(ConfigKeys.ChatRateLimitBurst, ConfigType.WholeNumber, "1 to 1000000", "10", "How many of those may come at once.") { IsLegal = ConfigRules.Between(1, 1_000_000), Applies = KeyEffect.Live },
        new(ConfigKeys.ChatMaxConcurrentStreams, ConfigType.WholeNumber, "1 to 1000000", "5", "Chat streams that one user may have open over the APIs.") { IsLegal = ConfigRules.Between(1, 1_000_000), Applies = KeyEffect.Live },

        new("providers.*.kind", ConfigType.Text, string.Join(", ", ProviderKinds.All), "the entry's name, where that is a kind", "What the endpoint speaks.")
        {
            IsLegal = ConfigRules.OneOf(ProviderKinds.All),
            Applies = KeyEffect.Live,
        },
        new("providers.*.api_key", ConfigType.Text, "the vendor's key, ${VARIABLE}, secret://name or keyring://service/name", "none", "The vendor's key.") { IsLegal = ConfigRules.IsKey, Secret = true, Applies = KeyEffect.Live },
        new("providers.*.endpoint", ConfigType.Text, "an absolute http or https address without user, query and fragment", "the vendor's own", "The base address.")
        {
            IsLegal = ConfigRules.IsEndpoint,
            Applies = KeyEffect.Live,
        },
        new("providers.*.models", ConfigType.TextList, "model names of the vendor", "what the vendor has", "Models to offer, and then only these.") { IsLegal = ConfigRules.IsModelName, Applies = KeyEffect.Live },

        new(ConfigKeys.DefaultModel, ConfigType.Text, ModelForm, "of the first provider with a key, else demo/assistant", "The model where nothing else names one.")
        {
            IsLegal = ConfigRules.IsModelReference,
            Applies = KeyEffect.Live,
        },
        new(ConfigKeys.Failover, ConfigType.TextList, ModelForm, "none", "Models to try, in this order, when the chosen one gives no answer.") { IsLegal = ConfigRules.IsModelReference, Applies = KeyEffect.Live },

        new("prices.*.input", ConfigType.Amount, AmountForm, "unknown", "US dollars per million input tokens.") { IsLegal = ConfigRules.IsAmount, Applies = KeyEffect.Live },
        new("prices.*.output", ConfigType.Amount, AmountForm, "unknown", "US dollars per million output tokens.") { IsLegal = ConfigRules.IsAmount, Applies = KeyEffect.Live },
        new("prices.*.cache_read", ConfigType.Amount, AmountForm, "as input", "US dollars per million tokens read from the vendor's cache.") { IsLegal = ConfigRules.IsAmount, Applies = KeyEffect.Live },
        new("prices.*.cache_write", ConfigType.Amount, AmountForm, "as input", "US dollars per million tokens written to the vendor's cache.") { IsLegal = ConfigRules.IsAmount, Applies = KeyEffect.Live },

        new(ConfigKeys.MaxIterations, ConfigType.WholeNumber, "1 to 50", "5", "Model calls per turn.") { IsLegal = ConfigRules.Between(1, 50), Applies = KeyEffect.Live },
        new(ConfigKeys.MaxToolCalls, ConfigType.WholeNumber, "1 to 100", "10", "Tool calls per turn.") { IsLegal = ConfigRules.Between(1, 100), Applies = KeyEffect.Live },
        new(ConfigKeys.ToolCallsPerMinute, ConfigType.WholeNumber, "0 to 10000", "60", "Tool calls of one session per minute; 0 sets no limit.") { IsLegal = ConfigRules.Between(0, 10_000), Applies = KeyEffect.Live },
        new(ConfigKeys.Window, ConfigType.WholeNumber, "1 to 500", "20", "Messages of history that a model sees.") { IsLegal = ConfigRules.Between(1, 500), Applies = KeyEffect.Live },
        new(ConfigKeys.LaneCapacity, ConfigType.WholeNumber, "1 to 1024", "32", "Messages of one session that may wait.") { IsLegal = ConfigRules.Between(1, 1024), Applies = KeyEffect.Live },

        new(ConfigKeys.SessionTokens, ConfigType.WholeNumber, TokensForm, "2000000", "Tokens that one session may take in its life; 0 sets no limit.") { IsLegal = IsTokens, Applies = KeyEffect.Live },
        .. BudgetKeys("budgets", "of each user, and of each workspace", "0, no limit"),
        .. BudgetKeys("budgets.gateway", "of everybody together", "0, no limit"),
        .. BudgetKeys("budgets.users.*", "of this user", "that of each user"),
        .. BudgetKeys("budgets.workspaces.*", "of everybody in this workspace", "that of each workspace"),

        new("workspaces.*.description", ConfigType.Text, "at most 2000 characters", "empty", "For people, and part of the system prompt.") { IsLegal = ConfigRules.AtMost(2000), Applies = KeyEffect.Live },
        new("workspaces.*.members", ConfigType.TextList, "user ids", "the owner", "Who may use it.") { IsLegal = ConfigRules.IsId, Applies = KeyEffect.Live },
        new("workspaces.*.model", ConfigType.Text, ModelForm, "models.default", "The workspace's own model.") { IsLegal = ConfigRules.IsModelReference, Applies = KeyEffect.Live },
        new("workspaces.*.tools.allow", ConfigType.TextList, PatternForm, "none", "What its tools may do.") { IsLegal = ConfigRules.IsCapabilityPattern, Applies = KeyEffect.Live },
        new("workspaces.*.tools.deny", ConfigType.TextList, PatternForm, "none", "What its tools may not do, whatever allows it.") { IsLegal = ConfigRules.IsCapabilityPattern, Applies = KeyEffect.Live },

        new(ConfigKeys.ScannerInput, ConfigType.Text, ModeForm, "block", "What happens to a message in which the scanner finds something.") { IsLegal = ConfigRules.OneOf(Modes), FileOnly = true },
        new(ConfigKeys.ScannerTool, ConfigType.Text, ModeForm, "block for instructions, else flag", "What happens to a tool's result in which the scanner finds something.") { IsLegal = ConfigRules.OneOf(Modes), FileOnly = true },
        new(ConfigKeys.ScannerOutput, ConfigType.Text, ModeForm, "redact", "What happens to an answer in which the scanner finds a secret.") { IsLegal = ConfigRules.OneOf(Modes), FileOnly = true },
        new(ConfigKeys.ScannerAllowPermissiveInput, ConfigType.YesNo, YesOrNo, "false", "Needed with a security.scanner.input other than block.") { FileOnly = true },
        new(ConfigKeys.ScannerMaxLength, ConfigType.WholeNumber, "1024 to 16777216", "1048576", "Longest content that is scanned, in characters; longer messages are refused and longer results withheld.")
        {
            IsLegal = ConfigRules.Between(1024, 16 * 1024 * 1024),
            FileOnly = true,
        },

        new(ConfigKeys.MasterKeyPassphrase, ConfigType.Text, PathForm, "none", "A file whose first line is the passphrase of keys/master.key, or of its certificate.") { IsLegal = ConfigRules.IsPath },
        new(ConfigKeys.MasterKeyCertificate, ConfigType.Text, PathForm, "none", "A PFX file with the certificate and the RSA key that protect keys/master.key.") { IsLegal = ConfigRules.IsPath },
        new(ConfigKeys.MasterKeyPreviousPassphrase, ConfigType.Text, PathForm, "none", "The same of the protection before a change, for one start.") { IsLegal = ConfigRules.IsPath },
        new(ConfigKeys.MasterKeyPreviousCertificate, ConfigType.Text, PathForm, "none", "The same of the protection before a change, for one start.") { IsLegal = ConfigRules.IsPath },

        new("egress.*.allow", ConfigType.TextList, "host names such as en.wikipedia.org or *.example.com", "none", "Hosts that the tools of this workspace may reach; a star stands for one label.") { IsLegal = ConfigRules.IsHostPattern, Applies = KeyEffect.Live },

        new("flow.*.policy", ConfigType.Text, "strict or relaxed", "strict", "What a person is asked about once content that anybody may have written is in a turn: every way out, or only those that the owner did not configure.") { IsLegal = ConfigRules.OneOf(["strict", "relaxed"]), FileOnly = true },

        new(ConfigKeys.ApprovalExpiry, ConfigType.WholeNumber, "10 to 86400", "600", "How long a call waits for a person, in seconds.") { IsLegal = ConfigRules.Between(10, 86_400), Applies = KeyEffect.Live },
        new(ConfigKeys.ApprovalsPerTurn, ConfigType.WholeNumber, "1 to 100", "10", "Calls of one turn that a person can be asked about; one more ends the turn.") { IsLegal = ConfigRules.Between(1, 100), Applies = KeyEffect.Live },

        new(ConfigKeys.StorageBackend, ConfigType.Text, "sqlite", "sqlite", "The database.") { IsLegal = ConfigRules.OneOf(["sqlite"]), Applies = KeyEffect.Restart },
    ];

    /// <summary>The row of a key, or null.</summary>
    public static ConfigKey? Find(IReadOnlyList<string> key) => Keys.FirstOrDefault(row => row.Covers(key));

    /// <summary>Whether the key is a section with rows below it.</summary>
    public static bool IsSection(IReadOnlyList<string> key) => Keys.Any(row => row.IsBelow(key));

    /// <summary>Why a name that the user chose is not one; null when it is, or when nothing is to be chosen there.</summary>
    public static string? NameProblem(IReadOnlyList<string> key) => key switch
    {
        [ConfigKeys.Providers, var name, ..] when !ConfigRules.IsId(name) => "a provider's name has 1 to 64 characters of a-z, 0-9, '-' and '_'",
        [ConfigKeys.Workspaces or ConfigKeys.Egress or ConfigKeys.Flow, var name, ..] when !ConfigRules.IsWorkspaceId(name) => "a workspace's id has 1 to 63 characters of a-z, 0-9 and '-', and neither starts nor ends with '-'",
        [ConfigKeys.Budgets, "users", var name, ..] when !ConfigRules.IsId(name) => "a user's id has 1 to 64 characters of a-z, 0-9, '-' and '_'",
        [ConfigKeys.Budgets, ConfigKeys.Workspaces, var name, ..] when !ConfigRules.IsWorkspaceId(name) => "a workspace's id has 1 to 63 characters of a-z, 0-9 and '-', and neither starts nor ends with '-'",
        [ConfigKeys.Prices, var name, ..] when !ConfigRules.IsModelReference(name) => "a price belongs to a model, named provider/model",
        _ => null,
    };

    private static ConfigKey[] BudgetKeys(string section, string whose, string otherwise) =>
    [
        new($"{section}.hour_tokens", ConfigType.WholeNumber, TokensForm, otherwise, $"Tokens {whose} per hour.") { IsLegal = IsTokens, Applies = KeyEffect.Live },
        new($"{section}.day_tokens", ConfigType.WholeNumber, TokensForm, otherwise, $"Tokens {whose} per day.") { IsLegal = IsTokens, Applies = KeyEffect.Live },
        new($"{section}.hour_usd", ConfigType.Amount, AmountForm, otherwise, $"US dollars {whose} per hour.") { IsLegal = ConfigRules.IsAmount, Applies = KeyEffect.Live },
        new($"{section}.day_usd", ConfigType.Amount, AmountForm, otherwise, $"US dollars {whose} per day.") { IsLegal = ConfigRules.IsAmount, Applies = KeyEffect.Live },
    ];
}
