// SPDX-License-Identifier: Apache-2.0

using System.ClientModel.Primitives;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Infrastructure.Providers.OpenAICompatible;

/// <summary>Sends the key as a bearer token, or no credential at all: local servers often have none, and the package insists on one.</summary>
internal sealed class BearerPolicy(SecretValue? key) : AuthenticationPolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Authenticate(message);
        ProcessNext(message, pipeline, currentIndex);
    }

    public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Authenticate(message);
        return ProcessNextAsync(message, pipeline, currentIndex);
    }

    private void Authenticate(PipelineMessage message)
    {
        if (key is not null)
        {
            message.Request.Headers.Set("Authorization", $"Bearer {key.Reveal()}");
        }
    }
}
