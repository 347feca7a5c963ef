// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Web.Navigation;

namespace Sigil.Web.Api.LoginLinks;

/// <summary>Makes one-time links to sign in with.</summary>
internal sealed class LoginLinksHandler(ILoginLinks links)
{
    /// <summary>A link to the address under which the client knows the gateway: its host passed the allow-list.</summary>
    public async ValueTask<Outcome<LoginLinkAnswer>> CreateAsync(Caller caller, HttpRequest request, CancellationToken cancellationToken)
    {
        var link = await links.CreateAsync(caller, cancellationToken);
        return link.Succeeded
            ? new LoginLinkAnswer($"{request.Scheme}://{request.Host}{SigilUrls.Login}#{link.Value.Token.Reveal()}", link.Value.ExpiresAt)
            : link.Error;
    }
}
