// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Cli.Client;

/// <summary>An answer that comes as events.</summary>
internal sealed class EventStream(HttpResponseMessage response) : IDisposable
{
    /// <summary>The events, until the gateway ends the answer.</summary>
    /// <exception cref="CliException">The connection broke.</exception>
    public async IAsyncEnumerable<SseEvent> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using var events = SseReader.ReadAsync(body, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await MoveAsync(events))
        {
            yield return events.Current;
        }
    }

    public void Dispose() => response.Dispose();

    private static async ValueTask<bool> MoveAsync(IAsyncEnumerator<SseEvent> events)
    {
        try
        {
            return await events.MoveNextAsync();
        }
        catch (Exception exception) when (exception is HttpIOException or IOException)
        {
            throw new CliException("The connection to the gateway broke; the turn goes on there", ExitCodes.Failure, "look at the session in the browser");
        }
    }
}
