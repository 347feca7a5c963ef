// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Web.Api.OpenAI;

/// <summary>What every chunk of one completion repeats.</summary>
/// <param name="Turn">The turn that answers.</param>
/// <param name="Created">Unix seconds.</param>
/// <param name="Model">The model as the client named it.</param>
internal sealed record CompletionId(TurnId Turn, long Created, string Model)
{
    public string Id => $"chatcmpl-{Turn}";
}
