// SPDX-License-Identifier: Apache-2.0

using static Sigil.Domain.Security.Scanning.Rules.Alphabets;
using static Sigil.Domain.Security.Scanning.Rules.Secrets.SecretRule;

namespace Sigil.Domain.Security.Scanning.Rules.Secrets;

/// <summary>Private keys, connection strings, and credentials that are told by what stands around them.</summary>
internal static class GenericSecrets
{
    private const string Password = """[^\s"'`;,<>(){}\[\]]""";

    public static IReadOnlyList<ScanRule> Rules { get; } =
    [
        // Whole blocks: a key whose first line alone is taken out is still a key.
        Pattern(
            "private_key_block",
            ["-----BEGIN "],
            @"-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:[^-]|-[^-])*(?:-----END[A-Z0-9 ]*-----)?",
            @"-----BEGIN (?:[A-Z0-9 ]*-{0,5}|(?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:[^-]|-[^-])*-{0,5}(?:END[A-Z0-9 ]*-{0,4})?)") with { Reach = int.MaxValue },
        Pattern("putty_private_key", ["PuTTY-User-Key-File-"], @"PuTTY-User-Key-File-[23]:[^\0]*?Private-MAC: [0-9a-f]{40,64}", @"PuTTY-User-Key-File-[23]:[^\0]*") with { Reach = int.MaxValue },
        Token("age_secret_key", "AGE-SECRET-KEY-1", Upper, 58, 58),
        Pattern("bearer_token", ["bearer"], @"\bbearer\s{1,8}([a-z0-9_\-.~+/]{20,}=*)", @"\bbearer(?:\s{0,8}|\s{1,8}[a-z0-9_\-.~+/=]*)") with { Group = 1, MinEntropy = 3, Valid = static value => !Placeholder.IsIn(value) },
        Pattern("basic_authorization", ["authorization"], @"\bauthorization[""']?\s{0,3}[:=]\s{0,3}[""']?basic\s{1,4}([a-z0-9+/]{12,}={0,2})", @"\bauthorization[""']?\s{0,3}(?:[:=]\s{0,3}[""']?(?:b\w{0,4}|basic\s{1,4}[a-z0-9+/=]*)?)?") with { Group = 1 },
        Pattern("json_web_token", ["eyJ"], @"\beyJ[A-Za-z0-9_-]{14,}\.eyJ[A-Za-z0-9_-]{14,}\.[A-Za-z0-9_-]{20,}", @"\beyJ[A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]*){0,2}") with { MinEntropy = 3.5 },
        Pattern("json_web_encryption", ["eyJ"], @"\beyJ[A-Za-z0-9_-]{14,}\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]{10,30}\.[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,30}", @"") with { MinEntropy = 3.5 },
        Pattern(
            "database_connection_string",
            ["postgres://", "postgresql://", "mysql://", "mongodb://", "mongodb+srv://", "redis://", "rediss://", "mariadb://", "amqp://", "amqps://", "mssql://", "cockroachdb://", "clickhouse://", "jdbc:"],
            @"\b(?:postgres(?:ql)?|mysql|mongodb(?:\+srv)?|rediss?|mariadb|amqps?|mssql|cockroachdb|clickhouse|jdbc:[a-z0-9]{2,20})://[^\s:/@""']*:(?:[^\s@%""'/]|%[0-9a-f]{2})+@(?:\[[0-9a-f:.]{2,60}\]|[^\s/:@""'<>]+)(?::[0-9]{1,5})?(?:[/?][^\s""'<>]*)?",
            @"\b(?:postgres(?:ql)?|mysql|mongodb(?:\+srv)?|rediss?|mariadb|amqps?|mssql|cockroachdb|clickhouse|jdbc:?[a-z0-9]{0,20}):?/{0,2}[^\s""'<>]*") with { Valid = static value => !Placeholder.IsIn(value) },
        Pattern(
            "mssql_connection_string",
            ["server=", "data source="],
            @"\b(?:server|data source)\s?=[^;\r\n]+;(?:[^;\r\n]{1,120};){0,8}?\s?(?:password|pwd)\s?=\s?[^;\s""']{1,120}",
            @"\b(?:server|data source)\s?=[^\r\n""']*") with { Reach = 1500 },
        Pattern("url_with_password", ["://"], @"\b[a-z][a-z0-9+.-]{1,15}://[^\s:/@""'<>]{1,60}:([^\s:/@""'<>]{3,120})@[^\s/@""'<>]{2,}", @"[a-z][a-z0-9+.-]{1,15}://[^\s/""'<>]*") with { Before = 16, Group = 1, Valid = static value => !Placeholder.Is(value) },
        Token("keyring_uri", "keyring://", Any, 1) with { Severity = ScanSeverity.Medium, MinEntropy = 0 },
        Pattern("netrc_password", ["machine "], @"\bmachine\s{1,4}\S{2,120}\s{1,4}login\s{1,4}\S{1,120}\s{1,4}password\s{1,4}(\S{4,})", @"\bmachine\s{1,4}(?:\S{0,120}\s{0,4}(?:l\S{0,5}\s{0,4}\S{0,120}\s{0,4}(?:p\S{0,8}\s{0,4}\S*)?)?)?") with { Group = 1 },
        Pattern(
            "assigned_secret",
            ["password", "passwd", "pwd", "secret", "api_key", "apikey", "api-key", "access_token", "auth_token", "authtoken", "accesstoken", "private_key", "client_secret", "credential", "passphrase", "encryption_key", "signing_key"],
            $@"(?:password|passwd|\bpwd|secret|api[_-]?key|access_?token|auth_?token|private_key|client_secret|credential|passphrase|(?:encryption|signing)_key)[a-z0-9_]{{0,20}}[""'`]?\s{{0,3}}(?:=>|:=|=|:)\s{{0,3}}[""'`]?({Password}{{8,}})",
            @"(?:password|passwd|pwd|secret|api[_-]?key|access_?token|auth_?token|private_key|client_secret|credential|passphrase|(?:encryption|signing)_key)[a-z0-9_]{0,20}[""'`]?\s{0,3}(?:(?:=>|:=|=|:)\s{0,3}[""'`]?[^\s""'`;,<>(){}\[\]]*)?")
            with { Group = 1, MinEntropy = 3.2, Severity = ScanSeverity.Medium, Valid = LooksSecret },
        Pattern("command_line_password", ["--password", "mysql "], @"(?:--password[= ]|\bmysql\b[^\r\n]* -p)[""']?([^\s""'<>$({\[-][^\s""']{5,})", @"(?:--password[= ]?)[""']?[^\s""']{0,100}") with { Before = 100, Group = 1, MinEntropy = 2.8, Severity = ScanSeverity.Medium, Valid = LooksSecret },
        Pattern("curl_user_password", ["curl "], @"\bcurl\b[^\r\n]* -u [""']?[^\s:""']+:([^\s""'$<{][^\s""']{3,})", @"\bcurl [^\r\n]*") with { Reach = 1000, Group = 1, Severity = ScanSeverity.Medium, Valid = static value => !Placeholder.IsIn(value) },
        Pattern("htpasswd_hash", ["$2y$", "$2b$", "$2a$", "$apr1$", "$6$", "$argon2id$"], @"(?:\$2[aby]\$[0-9]{2}\$[./A-Za-z0-9]{53}|\$apr1\$[./A-Za-z0-9]{8}\$[./A-Za-z0-9]{22}|\$6\$[^\s$]{1,40}\$[./A-Za-z0-9]{86}|\$argon2id\$v=[0-9]{1,3}\$[^\s$]{5,60}\$[A-Za-z0-9+/]{10,60}\$[A-Za-z0-9+/]{20,120})", @"\$(?:2[aby]|apr1|6|argon2id)\$[^\s]*") with { Severity = ScanSeverity.Medium },
        Pattern("otpauth_uri", ["otpauth://"], @"otpauth://(?:totp|hotp)/[^\s""'<>]*[?&]secret=[A-Z2-7]{16,128}", @"otpauth://[^\s""'<>]*"),
        Pattern("wifi_qr_password", ["WIFI:"], @"\bWIFI:[^\r\n]*P:[^;\r\n]{8,};", @"\bWIFI:[^\r\n]*"),
        Pattern("bip39_seed_phrase", ["seed phrase", "recovery phrase", "mnemonic"], @"(?:seed|recovery) phrase[^\r\n:]{0,30}[:=]\s{0,3}[""']?((?:[a-z]{3,8} ){11,}[a-z]{3,8})\b|mnemonic[^\r\n:]{0,30}[:=]\s{0,3}[""']?((?:[a-z]{3,8} ){11,}[a-z]{3,8})\b", @"(?:(?:seed|recovery) phrase|mnemonic)[^\r\n]*"),
        Pattern("ethereum_private_key", ["private key", "privatekey", "priv_key"], @"(?:private[ _]?key|priv_key)[^\r\n]{0,20}?\b(?:0x)?([0-9a-f]{64})\b", @"(?:private[ _]?key|priv_key)[^\r\n]{0,90}") with { Group = 1, MinEntropy = 3 },
        Pattern("bitcoin_extended_key", ["xprv", "yprv", "zprv"], @"\b[xyz]prv[1-9A-HJ-NP-Za-km-z]{100,112}\b", @"\b[xyz]prv[1-9A-Za-z]{0,112}"),
        Pattern("kubernetes_service_token", ["client-key-data:", "client-certificate-data:"], @"client-key-data:\s{0,4}([A-Za-z0-9+/]{60,}={0,2})", @"client-key-data:\s{0,4}[A-Za-z0-9+/=]*") with { Group = 1 },
        Pattern("docker_config_auth", ["\"auth\""], @"""auth""\s{0,4}:\s{0,4}""([A-Za-z0-9+/]{16,}={0,2})""", @"""auth""\s{0,4}:?\s{0,4}""?[A-Za-z0-9+/=]*") with { Group = 1 },
        Pattern("npmrc_auth", ["_authToken=", "_auth=", "_password="], @"_(?:authToken|auth|password)\s?=\s?([^\s$""']{8,})", @"_(?:authToken|auth|password)\s?=\s?[^\s]*") with { Group = 1, Valid = static value => !Placeholder.IsIn(value) },
        Pattern("session_cookie", ["set-cookie:", "cookie:"], @"\b(?:set-)?cookie:\s{0,3}[^\r\n]*?\b(?:[a-z0-9_.-]{0,30}(?:session|sess|sid|auth|token)[a-z0-9_.-]{0,20})=([A-Za-z0-9%+/_.\-]{20,}=*)", @"\b(?:set-)?cookie:[^\r\n]*") with { Reach = 4000, Group = 1, MinEntropy = 3.5, Severity = ScanSeverity.Medium },
        Pattern("ssh_password_line", ["sshpass"], @"\bsshpass\s{1,3}-p\s{0,3}[""']?([^\s""'$<]{4,100})", @"\bsshpass[^\r\n]{0,110}") with { Group = 1, Severity = ScanSeverity.Medium, Valid = static value => !Placeholder.IsIn(value) },
    ];

    /// <summary>Not a word, not a placeholder, not code: letters with digits or marks.</summary>
    private static bool LooksSecret(ReadOnlySpan<char> value)
    {
        var (digits, letters, marks) = (0, 0, 0);
        foreach (var character in value)
        {
            digits += char.IsAsciiDigit(character) ? 1 : 0;
            letters += char.IsAsciiLetter(character) ? 1 : 0;
            marks += char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' or '/' or ':' ? 0 : 1;
        }

        var mixed = (digits >= 2 && letters >= 2) || (marks > 0 && letters > 2 && digits > 0);
        return mixed && !Placeholder.IsIn(value) && !value.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !value.Contains("://", StringComparison.Ordinal);
    }
}
