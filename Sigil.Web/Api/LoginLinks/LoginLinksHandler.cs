// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
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
        return link.Succeeded ? Answer(link.Value, request) : link.Error;
    }

    /// <summary>The same for another user, to be handed to them.</summary>
    public async ValueTask<Outcome<LoginLinkAnswer>> CreateForAsync(Caller caller, UserId user, HttpRequest request, CancellationToken cancellationToken)
    {
        var link = await links.CreateForAsync(caller, user, cancellationToken);
        return link.Succeeded ? Answer(link.Value, request) : link.Error;
    }

    private static LoginLinkAnswer Answer(LoginLink link, HttpRequest request)
        => new($"{request.Scheme}://{request.Host}{SigilUrls.Login}#{link.Token.Reveal()}", link.ExpiresAt);
}
