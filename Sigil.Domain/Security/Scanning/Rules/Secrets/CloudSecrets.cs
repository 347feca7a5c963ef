// SPDX-License-Identifier: Apache-2.0

using static Sigil.Domain.Security.Scanning.Rules.Alphabets;
using static Sigil.Domain.Security.Scanning.Rules.Secrets.SecretRule;

namespace Sigil.Domain.Security.Scanning.Rules.Secrets;

/// <summary>Keys of cloud and hosting vendors.</summary>
internal static class CloudSecrets
{
    public static IReadOnlyList<ScanRule> Rules { get; } =
    [
        Token("aws_api_key", ["AKIA", "ASIA", "ABIA", "ACCA", "AROA", "AIDA"], Upper, 16, 16),
        Named("aws_secret_access_key", "aws", "[A-Za-z0-9/+]{40}"),
        Named("aws_secret_key", "secret_?access_?key", "[A-Za-z0-9/+]{40}") with { Keywords = ["secretaccesskey", "secret_access_key", "secret_accesskey"] },
        Token("aws_bedrock_api_key", ["ABSK"], Base64, 100, 300),
        Token("aws_session_token", ["IQoJb3JpZ2lu", "FwoGZXIvYXdz"], Base64, 100),
        Token("google_api_key", "AIza", Url, 35, 35),
        Token("google_oauth_access_token", "ya29.", Dotted, 20),
        Token("google_oauth_client_secret", "GOCSPX-", Url, 24, 40),
        Token("google_oauth_refresh_token", "1//0", Url, 30),
        Pattern("azure_connection_string", ["AccountKey=", "SharedAccessKey="], @"(?:Account|SharedAccess)Key=[A-Za-z0-9+/]{20,}={0,2}", @"(?:Account|SharedAccess)Key=[A-Za-z0-9+/]{0,120}={0,2}"),
        Pattern("azure_sas_signature", ["sig="], @"[?&]sig=[A-Za-z0-9%+/]{40,120}(?:=|%3D)?", @"sig=[A-Za-z0-9%+/=]{0,130}") with { Before = 1 },
        Token("azure_ad_client_secret", ["8Q~", "7Q~"], Any, 31, 34) with { Severity = ScanSeverity.Medium },
        Token("alibaba_access_key", "LTAI", Alphanumeric, 12, 26),
        Token("tencent_secret_id", "AKID", Alphanumeric, 32, 32),
        Token("digitalocean_pat", ["dop_v1_"], Hex, 64, 64),
        Token("digitalocean_oauth_token", ["doo_v1_"], Hex, 64, 64),
        Token("digitalocean_refresh_token", ["dor_v1_"], Hex, 64, 64),
        Named("cloudflare_api_token", "cloudflare", "[A-Za-z0-9_-]{37,40}"),
        Token("cloudflare_origin_ca_key", "v1.0-", HexAndDash, 140, 200),
        Token("heroku_api_key", ["HRKU-"], Url, 36, 80),
        Named("heroku_legacy_api_key", "heroku", "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
        Token("flyio_access_token", ["fo1_", "FlyV1 fm"], Any, 30),
        Named("vercel_token", "vercel", "[A-Za-z0-9]{24}"),
        Token("netlify_token", "nfp_", Alphanumeric, 36, 60),
        Token("scaleway_access_key", "SCW", Upper, 17, 17),
        Named("hetzner_api_token", "hcloud", "[A-Za-z0-9]{64}"),
        Named("linode_token", "linode", "[0-9a-f]{64}"),
        Token("vultr_api_key", "VLTR-", Upper, 36, 60),
        Token("yandex_cloud_iam_token", "t1.", Dotted, 80, 500),
        Token("yandex_cloud_api_key", "AQVN", Url, 35, 40),
        Token("ibm_cloud_api_key", ["ApiKey-"], HexAndDash, 36, 36),
        Token("oracle_cloud_ocid_key", ["ocid1.credential."], Dotted, 30),
        Token("pulumi_access_token", "pul-", Hex, 40, 40),
        Pattern("terraform_cloud_token", [".atlasv1."], @"\b[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,70}", @"\.atlasv1\.[A-Za-z0-9_-]{0,70}") with { Before = 14 },
        Token("vault_token", ["hvs.", "hvb.", "hvr."], Url, 24),
        Token("doppler_token", ["dp.pt.", "dp.st.", "dp.ct.", "dp.scim.", "dp.audit."], Dotted, 40),
        Token("infisical_token", "st.", Dotted, 60, 140) with { MinEntropy = 3.5 },
        Token("onepassword_service_account", "ops_eyJ", Base64, 200) with { Alphabet = Dotted },
        Pattern("onepassword_secret_key", ["A3-"], @"\bA3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}\b", @"\bA3-[A-Z0-9-]{0,36}"),
        Token("tailscale_key", ["tskey-auth-", "tskey-api-", "tskey-client-", "tskey-scim-", "tskey-webhook-"], Url, 20, 80),
    ];
}
