// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Results;

namespace Sigil.Web.Api.Providers;

/// <summary>The vendors of models.</summary>
internal sealed class ProvidersHandler(IProviderDirectory providers)
{
    public Outcome<ProviderPage> List(Caller caller, int limit, string? after)
    {
        var page = providers.List(caller, limit, after);
        return page.Succeeded ? new ProviderPage([.. page.Value.Items.Select(details => details.ToView())], page.Value.Next) : page.Error;
    }

    public Outcome<Tagged<ProviderEntryView>> Get(Caller caller, string name) => Tag(providers.Get(caller, name));

    public async ValueTask<Outcome<Tagged<ProviderEntryView>>> SaveAsync(Caller caller, string name, ProviderBody body, IfMatch match, CancellationToken cancellationToken)
        => Tag(await providers.SaveAsync(caller, name, Draft(body), match.Revision, cancellationToken));

    public ValueTask<Outcome<ProviderDetails>> RemoveAsync(Caller caller, string name, IfMatch match, CancellationToken cancellationToken)
        => providers.RemoveAsync(caller, name, match.Revision, cancellationToken);

    public async ValueTask<Outcome<ProviderTestView>> TestAsync(Caller caller, string name, CancellationToken cancellationToken)
        => View(await providers.TestAsync(caller, name, cancellationToken));

    public async ValueTask<Outcome<ProviderTestView>> TestAsync(Caller caller, ProviderBody body, CancellationToken cancellationToken)
        => View(await providers.TestAsync(caller, Draft(body), cancellationToken));

    private static ProviderDraft Draft(ProviderBody body) => new() { Kind = body.Kind, Endpoint = body.Endpoint, ApiKey = body.ApiKey, Models = body.Models };

    private static Outcome<ProviderTestView> View(Outcome<ProviderTest> test) => test.Succeeded ? test.Value.ToView() : test.Error;

    private static Outcome<Tagged<ProviderEntryView>> Tag(Outcome<ProviderDetails> details) => details.Succeeded ? details.Value.ToTaggedView() : details.Error;
}
