// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Security.Scanning.Rules;

namespace Sigil.Testing.Scanning;

/// <summary>A made-up secret for every rule. They are put together here so that no file of the repository holds one.</summary>
internal static class SecretSamples
{
    private const string Mixed = "aB3dE6gH9jK2mN5pQ8sT1vW4xY7zA0cFbR2tU5wX8yZ1";

    /// <summary>A text with a secret of that kind, and the secret in it.</summary>
    public static (string Text, string Secret) Of(ScanRule rule) => rule is TokenRule token ? Of(token) : Written(rule.Name);

    /// <summary>Characters that are in no order, of an alphabet.</summary>
    public static string Random(Func<char, bool> allowed, int length)
    {
        var characters = Enumerable.Range(33, 94).Select(code => (char)code).Where(allowed).ToArray();
        var state = 12345u;
        return string.Create(length, characters, (span, letters) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                state = (state * 1664525) + 1013904223;
                span[i] = letters[(int)((state >> 8) % (uint)letters.Length)];
            }
        });
    }

    private static (string Text, string Secret) Of(TokenRule rule)
    {
        var alphabet = Enumerable.Range(33, 94).Select(code => (char)code).Where(character => rule.Alphabet.Contains(character) && character is not ('.' or '-' or '_' or '=' or '/' or ':' or '%' or '+' or '~')).ToHashSet();
        var value = rule.Keywords[0] + Random(alphabet.Contains, rule.Min < 8 ? 12 : rule.Min);
        return ($"value {value} .", value);
    }

    private static (string Text, string Secret) Written(string rule)
    {
        var hex = Random(char.IsAsciiHexDigitLower, 64);
        var letters = Random(char.IsAsciiLetterOrDigit, 120);
        string Named(string before, string value) => string.Create(CultureInfo.InvariantCulture, $"{before}{value}");
        var (text, secret) = rule switch
        {
            "aws_secret_access_key" => (Named("aws_secret_access_key = ", letters[..40]), letters[..40]),
            "aws_secret_key" => (Named("secretAccessKey: ", letters[..40]), letters[..40]),
            "azure_connection_string" => (Named("AccountKey=", letters[..44] + "=="), letters[..44]),
            "azure_sas_signature" => (Named("https://x.blob.core.windows.net/c?sv=2024&sig=", letters[..43] + "%3D"), letters[..43]),
            "cloudflare_api_token" => (Named("CLOUDFLARE_API_TOKEN=", letters[..40]), letters[..40]),
            "heroku_legacy_api_key" => (Named("heroku_key: ", "3f2504e0-4f89-41d3-9a0c-0305e82c3301"), "3f2504e0-4f89-41d3-9a0c-0305e82c3301"),
            "vercel_token" => (Named("VERCEL_TOKEN=", letters[..24]), letters[..24]),
            "hetzner_api_token" => (Named("HCLOUD_TOKEN=", letters[..64]), letters[..64]),
            "linode_token" => (Named("linode_token: ", hex), hex),
            "terraform_cloud_token" => (Named(letters[..14] + ".atlasv1.", letters[14..80]), letters[14..80]),
            "onepassword_secret_key" => ("A3-ASWWYB-798JRYLJVD4-23DC2-86TVM-H43EB", "798JRYLJVD4-23DC2-86TVM"),
            "travis_ci_token" => (Named("travis_token = ", letters[..22]), letters[..22]),
            "mistral_api_key" => (Named("MISTRAL_API_KEY=", letters[..32]), letters[..32]),
            "cohere_api_key" => (Named("cohere_key: ", letters[..40]), letters[..40]),
            "together_api_key" => (Named("TOGETHER_API_KEY=", hex), hex),
            "gemini_api_key" => (Named("GEMINI_API_KEY=", letters[..39]), letters[..39]),
            "paypal_access_token" => ("access_token$production$" + hex[..16] + "$" + hex[..32], hex[..32]),
            "mailchimp_key" => (hex[..32] + "-us12", hex[..32]),
            "twilio_auth_token" => (Named("TWILIO_AUTH_TOKEN=", hex[..32]), hex[..32]),
            "discord_bot_token" => (Named("DISCORD_TOKEN=", "M" + letters[..23] + "." + letters[23..29] + "." + letters[29..60]), letters[29..60]),
            "telegram_bot_token" => ("123456789:AA" + letters[..33], letters[..33]),
            "teams_webhook" => ("https://acme.webhook.office.com/webhookb2/" + letters[..80], letters[..80]),
            "twitter_bearer_token" => (new string('A', 22) + letters[..80], letters[..80]),
            "algolia_api_key" => (Named("ALGOLIA_ADMIN_KEY=", hex[..32]), hex[..32]),
            "datadog_api_key" => (Named("DATADOG_API_KEY=", hex[..32]), hex[..32]),
            "datadog_short_api_key" => (Named("DD_API_KEY=", hex[..32]), hex[..32]),
            "newrelic_license_key" => (hex[..36] + "NRAL", hex[..36]),
            "private_key_block" => ("-----BEGIN PRIVATE KEY-----\n" + letters + "\n-----END PRIVATE KEY-----", letters),
            "putty_private_key" => ("PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nPrivate-Lines: 1\n" + letters + "\nPrivate-MAC: " + hex, letters),
            "bearer_token" => ("Authorization: Bearer " + letters[..40], letters[..40]),
            "basic_authorization" => ("Authorization: Basic " + letters[..24] + "==", letters[..24]),
            "json_web_token" or "json_web_encryption" => ($"eyJ{letters[..30]}.eyJ{letters[30..60]}.{letters[60..100]}", letters[60..100]),
            "database_connection_string" => ("postgres://admin:" + letters[..16] + "@db.example.com:5432/app", letters[..16]),
            "mssql_connection_string" => ("Server=db.example.com;Database=app;User Id=sa;Password=" + letters[..14] + ";", letters[..14]),
            "url_with_password" => ("https://user:" + letters[..12] + "@git.example.com/repo.git", letters[..12]),
            "netrc_password" => ("machine api.example.com login bob password " + letters[..14], letters[..14]),
            "assigned_secret" => ("client_secret: \"" + Mixed[..20] + "\"", Mixed[..20]),
            "command_line_password" => ("backup --password=" + Mixed[..14] + " --all", Mixed[..14]),
            "curl_user_password" => ("curl -s -u admin:" + Mixed[..12] + " https://example.com", Mixed[..12]),
            "htpasswd_hash" => ("$2y$10$" + letters[..53], letters[..53]),
            "otpauth_uri" => ("otpauth://totp/ACME:bob?secret=JBSWY3DPEHPK3PXPJBSW&issuer=ACME", "JBSWY3DPEHPK3PXPJBSW"),
            "wifi_qr_password" => ("WIFI:T:WPA;S:home;P:" + Mixed[..12] + ";;", Mixed[..12]),
            "bip39_seed_phrase" => ("My recovery phrase: legal winner thank year wave sausage worth useful legal winner thank yellow", "sausage worth useful"),
            "ethereum_private_key" => ("private key: 0x" + hex, hex),
            "bitcoin_extended_key" => ("xprv" + letters.Replace('0', 'z').Replace('O', 'y').Replace('I', 'x').Replace('l', 'w')[..107], "zzzz"),
            "kubernetes_service_token" => ("client-key-data: " + letters[..80], letters[..80]),
            "docker_config_auth" => ("\"auth\": \"" + letters[..28] + "\"", letters[..28]),
            "npmrc_auth" => ("//registry.example.com/:_authToken=" + letters[..36], letters[..36]),
            "session_cookie" => ("Set-Cookie: session_id=" + letters[..40] + "; Path=/", letters[..40]),
            "ssh_password_line" => ("sshpass -p " + Mixed[..12] + " ssh host", Mixed[..12]),
            _ => throw new InvalidOperationException($"There is no sample for {rule}."),
        };
        return rule == "bitcoin_extended_key" ? (text, text[20..60]) : (text, secret);
    }
}
