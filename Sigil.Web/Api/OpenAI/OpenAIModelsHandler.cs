// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;

namespace Sigil.Web.Api.OpenAI;

/// <summary>What a client can name as its model: each workspace that admits it, with the usual model and with each of the others.</summary>
internal sealed class OpenAIModelsHandler(IWorkspaceAccess workspaces, IProviderRegistry providers)
{
    public async Task<OpenAIModelList> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        var models = new List<OpenAIModel>();
        foreach (var workspace in await workspaces.ListAsync(caller, cancellationToken))
        {
            var created = workspace.CreatedAt.ToUnixTimeSeconds();
            models.Add(new OpenAIModel(workspace.Id.Value, created));
            models.AddRange(providers.Models().Select(model => new OpenAIModel($"{workspace.Id}/{model.Reference}", created)));
        }

        return new OpenAIModelList(models);
    }
}
