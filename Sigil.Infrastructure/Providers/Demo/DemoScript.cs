// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Providers;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Providers.Demo.Intents;

namespace Sigil.Infrastructure.Providers.Demo;

/// <summary>Chooses the stand-in's answer; the same request always gets the same one.</summary>
internal sealed class DemoScript(IOllamaProbe ollama, IIdSource ids)
{
    private readonly IReadOnlyList<IDemoIntent> _intents =
    [
        new TimeIntent(),
        new ArithmeticIntent(),
        new SessionsIntent(),
        new RenderIntent(),
        new CountIntent(),
        new HelpIntent(),
        new GreetingIntent(),
        new AboutIntent(ollama),
    ];

    public DemoReply Answer(ChatRequest request)
    {
        if (request.Messages is [.., { Role: MessageRole.Tool }])
        {
            return DemoToolResults.Report(request.Messages);
        }

        var turn = new DemoTurn(request, ids);
        return _intents.Select(intent => intent.TryAnswer(turn)).First(reply => reply is not null)!;
    }
}
