// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Providers;
using Sigil.Infrastructure.Providers.Errors;
using Sigil.Infrastructure.Providers.Http;

namespace Sigil.Infrastructure.Providers.Local;

/// <summary>Asks once whether an Ollama answers on its default port; nothing waits for it.</summary>
internal sealed class OllamaProbe(ProviderHttp http, TimeProvider time, Uri address) : IOllamaProbe
{
    private const int MostModels = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private volatile OllamaHint? _hint;

    public OllamaProbe(ProviderHttp http, TimeProvider time)
        : this(http, time, new Uri("http://127.0.0.1:11434/v1/models"))
    {
    }

    public OllamaHint? Hint => _hint;

    /// <summary>Offers nothing: an Ollama is configured.</summary>
    public void Withdraw() => _hint = null;

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await using var stream = await http.Client.GetStreamAsync(address, either.Token);
            using var document = await JsonDocument.ParseAsync(stream, cancellationToken: either.Token);
            _hint = HintFor([.. ModelList.Ids(document.RootElement).Where(IsPlain).Take(MostModels)]);
        }
        catch (Exception exception) when (VendorFaults.CanBe(exception))
        {
            // Nobody there, or somebody else: both mean that there is nothing to offer.
        }
    }

    private static OllamaHint HintFor(IReadOnlyList<string> models)
    {
        const string Provider = "providers:\n  ollama:\n    kind: ollama\n";
        return new OllamaHint(models, models is [var first, ..] ? $"{Provider}models:\n  default: ollama/{first}\n" : Provider);
    }

    /// <summary>The name is shown as part of configuration: whatever listens on that port must not be able to add lines to it.</summary>
    private static bool IsPlain(string model) => model.Length is > 0 and <= 128 && model.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or ':' or '/');
}
