// SPDX-License-Identifier: Apache-2.0

using static Sigil.Domain.Security.Scanning.Rules.Alphabets;
using static Sigil.Domain.Security.Scanning.Rules.Secrets.SecretRule;

namespace Sigil.Domain.Security.Scanning.Rules.Secrets;

/// <summary>Tokens of code hosting, package registries and build services.</summary>
internal static class CodeSecrets
{
    public static IReadOnlyList<ScanRule> Rules { get; } =
    [
        Token("github_personal_access_token", "ghp_", Alphanumeric, 36, 255) with { Checksum = Checksums.Crc32Base62 },
        Token("github_oauth_token", "gho_", Alphanumeric, 36, 255) with { Checksum = Checksums.Crc32Base62 },
        Token("github_user_token", "ghu_", Alphanumeric, 36, 255) with { Checksum = Checksums.Crc32Base62 },
        Token("github_server_token", "ghs_", Dotted, 36) with { MinEntropy = 3 },
        Token("github_refresh_token", "ghr_", Alphanumeric, 36, 255) with { Checksum = Checksums.Crc32Base62 },
        Token("github_fine_grained_pat", "github_pat_", Url, 22, 255),
        Token("gitlab_pat", "glpat-", Dotted, 20, 320),
        Token("gitlab_pipeline_trigger_token", "glptt-", Url, 20, 60),
        Token("gitlab_runner_token", ["glrt-", "GR1348941"], Dotted, 20, 80),
        Token("gitlab_deploy_token", "gldt-", Url, 20, 60),
        Token("gitlab_ci_job_token", "glcbt-", Url, 20, 80),
        Token("gitlab_feed_token", "glft-", Url, 20, 60),
        Token("gitlab_oauth_secret", "gloas-", Url, 20, 80),
        Token("gitlab_agent_token", "glagent-", Url, 40, 80),
        Token("gitlab_scim_token", "glsoat-", Url, 20, 60),
        Token("gitlab_incoming_mail_token", "glimt-", Url, 20, 60),
        Token("bitbucket_app_password", "ATBB", Alphanumeric, 32, 40),
        Token("atlassian_api_token", "ATATT3", Any, 150, 260),
        Token("bitbucket_access_token", "ATCTT3", Any, 150, 260),
        Token("npm_token", "npm_", Alphanumeric, 36, 36) with { Checksum = Checksums.Crc32Base62 },
        Token("pypi_token", "pypi-AgE", Url, 50),
        Token("rubygems_api_key", "rubygems_", Hex, 48, 48),
        Token("cargo_registry_token", "cio", Alphanumeric, 32, 32),
        Token("nuget_api_key", "oy2", Lower, 43, 43),
        Token("jfrog_api_key", "AKCp", Alphanumeric, 65, 80),
        Token("jfrog_reference_token", "cmVmdGtuO", Alphanumeric, 50, 70),
        Token("docker_hub_pat", ["dckr_pat_", "dckr_oat_"], Url, 24, 60),
        Token("clojars_token", "CLOJARS_", Lower, 60, 60),
        Token("hex_pm_key", "hex_", Hex, 32, 32),
        Token("circleci_token", ["CCIPAT_", "CCIPRJ_"], Url, 40, 90),
        Token("buildkite_token", ["bkua_", "bkat_", "bkct_"], Hex, 40, 40),
        Named("travis_ci_token", "travis", "[A-Za-z0-9_-]{20,22}"),
        Token("sonarqube_token", ["squ_", "sqp_", "sqa_"], Hex, 40, 40),
        Token("sourcegraph_token", ["sgp_"], Alphabets.Lower, 40, 80) with { Alphabet = Url },
        Token("snyk_token", ["snyk_uat.", "snyk_sat."], Dotted, 40),
        Token("postman_api_key", "PMAK-", HexAndDash, 59, 59),
        Token("rapidapi_snippet_key", ["SMK-"], Url, 30, 60) with { Severity = ScanSeverity.Medium },
        Token("prefect_api_key", ["pnu_", "pnb_"], Alphanumeric, 36, 36),
        Token("readme_api_key", "rdme_", Lower, 70, 70),
        Token("ngrok_api_key", ["ngrok_api_", "cr_2", "ak_2"], Alphanumeric, 26, 60) with { Alphabet = Url, MinEntropy = 3.5 },
    ];
}
