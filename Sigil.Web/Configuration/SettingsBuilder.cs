// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Sigil.Domain.Agent;
using Sigil.Domain.Agent.Lanes;
using Sigil.Domain.Common;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Egress;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Security.Secrets;
using Sigil.Domain.Workspaces;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Schema;
using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Configuration;

/// <summary>Turns checked values into settings.</summary>
internal static class SettingsBuilder
{
    public static GatewaySettings Build(ConfigValues values, ListenAddress? listenFlag) => new()
    {
        Networking = Networking(values, listenFlag),
        Limits = Limits(values),
        Providers = Providers(values),
        Models = new ModelOptions
        {
            Default = Model(values.Text("models", "default")),
            Failover = [.. values.List("models", "failover").Select(ModelReference.Parse)],
        },
        Prices = Prices(values),
        Agent = Agent(values),
        Lanes = Lanes(values),
        Budgets = BudgetSettings.Build(values),
        Scanner = Scanner(values),
        Egress = Egress(values),
        Approvals = Approvals(values),
        Flow = new FlowOptions
        {
            Policies = values.NamesBelow(ConfigKeys.Flow).ToDictionary(WorkspaceId.Parse, id => values.Text(ConfigKeys.Flow, id, "policy") == "relaxed" ? FlowPolicy.Relaxed : FlowPolicy.Strict),
        },
        Workspaces = [.. values.NamesBelow(ConfigKeys.Workspaces).Select(id => Workspace(values, id))],
        Values = values,
        Effective = [.. values.Entries.Where(entry => entry.Value is not null).Select(Effective)],
    };

    /// <summary>The configured address, else the default one.</summary>
    public static ListenAddress Listen(ConfigValues values)
        => values.Text("networking", "listen") is { } text && ListenAddress.TryParse(text, anyPort: false, out var address) ? address! : ListenAddress.Default;

    private static EgressOptions Egress(ConfigValues values) => new()
    {
        Allow = values.NamesBelow(ConfigKeys.Egress).ToDictionary(WorkspaceId.Parse, id => (IReadOnlyList<HostPattern>)[.. values.List(ConfigKeys.Egress, id, "allow").Select(Pattern)]),
    };

    private static ApprovalOptions Approvals(ConfigValues values)
    {
        var approvals = new ApprovalOptions();
        return new ApprovalOptions
        {
            Expiry = TimeSpan.FromSeconds(values.Number(ConfigKeys.ApprovalExpiry, (int)approvals.Expiry.TotalSeconds)),
            MaxPerTurn = values.Number(ConfigKeys.ApprovalsPerTurn, approvals.MaxPerTurn),
        };
    }

    private static HostPattern Pattern(string text) => HostPattern.TryParse(text, out var pattern) ? pattern! : throw new FormatException(text);

    private static ScannerOptions Scanner(ConfigValues values)
    {
        var scanner = new ScannerOptions();
        return new ScannerOptions
        {
            Input = Mode(values, ConfigKeys.ScannerInput) ?? scanner.Input,
            Tool = Mode(values, ConfigKeys.ScannerTool),
            Output = Mode(values, ConfigKeys.ScannerOutput) ?? scanner.Output,
            MaxLength = values.Number(ConfigKeys.ScannerMaxLength, scanner.MaxLength),
        };
    }

    private static ScanMode? Mode(ConfigValues values, string key) => values.Text(key.Split('.')) switch
    {
        "flag" => ScanMode.Flag,
        "redact" => ScanMode.Redact,
        null => null,
        _ => ScanMode.Block,
    };

    private static NetworkingSettings Networking(ConfigValues values, ListenAddress? listenFlag) => new()
    {
        Listen = listenFlag ?? Listen(values),
        AllowedHosts = [.. values.List("networking", "allowed_hosts").Select(HostName)],
        EnableHsts = values.Flag(ConfigKeys.EnableHsts),
        TrustedProxies = [.. values.List("networking", "trusted_proxies").Select(text => IPNetwork.Parse(text))],
        DangerousAllowPlainHttp = values.Flag(ConfigKeys.DangerousAllowPlainHttp),
    };

    private static RequestLimits Limits(ConfigValues values)
    {
        var limits = new RequestLimits { RateLimitRps = values.Amount(ConfigKeys.RateLimitRps.Split('.')) ?? 0 };
        limits.RateLimitBurst = values.Number(ConfigKeys.RateLimitBurst, limits.RateLimitBurst);
        limits.ChatRateLimitRpm = values.Number(ConfigKeys.ChatRateLimitRpm, limits.ChatRateLimitRpm);
        limits.ChatRateLimitBurst = values.Number(ConfigKeys.ChatRateLimitBurst, limits.ChatRateLimitBurst);
        limits.ChatMaxConcurrentStreams = values.Number(ConfigKeys.ChatMaxConcurrentStreams, limits.ChatMaxConcurrentStreams);
        return limits;
    }

    private static ProvidersOptions Providers(ConfigValues values)
    {
        var options = new ProvidersOptions();
        foreach (var name in values.NamesBelow(ConfigKeys.Providers))
        {
            options.Providers.Add(new ProviderOptions
            {
                Name = name,
                Kind = CrossCheck.KindOf(values, name)!,
                ApiKey = KeyOf(values, name) is { } key && !SecretReference.IsReference(key) ? new SecretValue(key) : null,
                KeyReference = SecretReference.TryParse(KeyOf(values, name)),
                Endpoint = values.Text(ConfigKeys.Providers, name, "endpoint") is { } endpoint ? new Uri(endpoint) : null,
                Models = values.List(ConfigKeys.Providers, name, "models"),
            });
        }

        return options;
    }

    private static string? KeyOf(ConfigValues values, string provider) => values.Text(ConfigKeys.Providers, provider, "api_key");

    private static PriceOptions Prices(ConfigValues values)
    {
        var options = new PriceOptions();
        foreach (var model in values.NamesBelow(ConfigKeys.Prices))
        {
            options.Prices[ModelReference.Parse(model)] = new ModelPrice(
                values.Amount(ConfigKeys.Prices, model, "input")!.Value,
                values.Amount(ConfigKeys.Prices, model, "output")!.Value,
                values.Amount(ConfigKeys.Prices, model, "cache_read"),
                values.Amount(ConfigKeys.Prices, model, "cache_write"));
        }

        return options;
    }

    private static AgentOptions Agent(ConfigValues values)
    {
        var options = new AgentOptions();
        options.MaxIterations = values.Number(ConfigKeys.MaxIterations, options.MaxIterations);
        options.MaxToolCalls = values.Number(ConfigKeys.MaxToolCalls, options.MaxToolCalls);
        options.ToolCallsPerMinute = values.Number(ConfigKeys.ToolCallsPerMinute, options.ToolCallsPerMinute);
        options.Window = values.Number(ConfigKeys.Window, options.Window);
        return options;
    }

    private static LaneOptions Lanes(ConfigValues values)
    {
        var options = new LaneOptions();
        options.Capacity = values.Number(ConfigKeys.LaneCapacity, options.Capacity);
        return options;
    }

    private static Workspace Workspace(ConfigValues values, string id) => new()
    {
        Id = WorkspaceId.Parse(id),
        Description = values.Text(ConfigKeys.Workspaces, id, "description") ?? "",
        Members = [.. values.List(ConfigKeys.Workspaces, id, "members").Select(UserId.Parse)],
        Model = Model(values.Text(ConfigKeys.Workspaces, id, "model")),
        ToolAllow = CapabilitySet.Parse(values.List(ConfigKeys.Workspaces, id, "tools", "allow")),
        ToolDeny = CapabilitySet.Parse(values.List(ConfigKeys.Workspaces, id, "tools", "deny")),

        // The bootstrap keeps the stored time, or takes the present.
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private static ModelReference? Model(string? text) => text is null ? null : ModelReference.Parse(text);

    // The form in which requests have it: IPv6 addresses in brackets.
    private static string HostName(string text) => new HostString(text.Trim('[', ']'), 1).Host;

    /// <summary>The value as it may be shown.</summary>
    public static EffectiveValue Effective(ConfigEntry entry)
        => new(entry.Name, ConfigSchema.Find(entry.Key) is { Secret: false } ? entry.Shown : SecretValue.Mask, entry.Source);
}
