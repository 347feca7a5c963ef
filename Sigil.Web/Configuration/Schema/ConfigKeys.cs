// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration.Schema;

/// <summary>The names of the keys that code asks for.</summary>
internal static class ConfigKeys
{
    public const string Listen = "networking.listen";
    public const string AllowedHosts = "networking.allowed_hosts";
    public const string EnableHsts = "networking.enable_hsts";
    public const string TrustedProxies = "networking.trusted_proxies";
    public const string DangerousAllowPlainHttp = "networking.dangerous_allow_plain_http";
    public const string RateLimitRps = "networking.rate_limit_rps";
    public const string RateLimitBurst = "networking.rate_limit_burst";
    public const string ChatRateLimitRpm = "networking.chat_rate_limit_rpm";
    public const string ChatRateLimitBurst = "networking.chat_rate_limit_burst";
    public const string ChatMaxConcurrentStreams = "networking.chat_max_concurrent_streams";
    public const string Providers = "providers";
    public const string DefaultModel = "models.default";
    public const string Failover = "models.failover";
    public const string Prices = "prices";
    public const string MaxIterations = "agent.max_iterations";
    public const string MaxToolCalls = "agent.max_tool_calls";
    public const string ToolCallsPerMinute = "agent.tool_calls_per_minute";
    public const string Budgets = "budgets";
    public const string SessionTokens = "budgets.session_tokens";
    public const string Window = "agent.window";
    public const string LaneCapacity = "lanes.capacity";
    public const string Workspaces = "workspaces";
    public const string ScannerInput = "security.scanner.input";
    public const string ScannerTool = "security.scanner.tool";
    public const string ScannerOutput = "security.scanner.output";
    public const string ScannerAllowPermissiveInput = "security.scanner.allow_permissive_input";
    public const string ScannerMaxLength = "security.scanner.max_length";
    public const string MasterKeyPassphrase = "security.master_key.passphrase_file";
    public const string MasterKeyCertificate = "security.master_key.certificate_file";
    public const string MasterKeyPreviousPassphrase = "security.master_key.previous_passphrase_file";
    public const string MasterKeyPreviousCertificate = "security.master_key.previous_certificate_file";
    public const string Egress = "egress";
    public const string ApprovalExpiry = "approvals.expiry_seconds";
    public const string ApprovalsPerTurn = "approvals.max_per_turn";
    public const string Flow = "flow";
    public const string StorageBackend = "storage.backend";
}
