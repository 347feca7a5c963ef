// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Egress;

/// <summary>Why a request may leave or not, as the audit log and answers name it.</summary>
public static class EgressRules
{
    public const string Allowed = "host_allowed";
    public const string UrlInvalid = "url_invalid";
    public const string Scheme = "scheme_refused";
    public const string Credentials = "credentials_in_url";
    public const string Port = "port_refused";
    public const string HostNotAllowed = "host_not_allowed";
    public const string DataInHost = "data_in_host_name";
    public const string Unresolved = "host_unknown";
    public const string AddressRefused = "address_refused";
    public const string Downgrade = "redirect_to_plain_http";
    public const string KnownSecret = "known_secret";
    public const string SecretRefused = "secret_refused";
    public const string TooManyRedirects = "too_many_redirects";
}
