// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Schema;
using Sigil.Plugins;
using Sigil.Testing.InMemory;

namespace Sigil.Infrastructure.Tests.Schema;

public sealed class BuiltinToolSchemaTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSigilDomain()
        .AddSigilPlugins()
        .AddArgumentSchema()
        .AddSingleton<InMemoryConversationStore>()
        .AddSingleton<ISessionStore>(services => services.GetRequiredService<InMemoryConversationStore>())
        .AddSingleton<ITurnStore>(services => services.GetRequiredService<InMemoryConversationStore>())
        .BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    [Theory]
    [InlineData("time_now", """{}""", null)]
    [InlineData("time_now", """{"time_zone":"Europe/Berlin"}""", null)]
    [InlineData("time_now", """{"time_zone":1}""", "'time_zone' must be a string")]
    [InlineData("calculator", """{"expression":"1+1"}""", null)]
    [InlineData("calculator", """{}""", "'expression' is required")]
    [InlineData("calculator", """{"expression":"1","eval":true}""", "'eval' is not a known property")]
    [InlineData("session_list", """{"limit":5}""", null)]
    [InlineData("session_list", """{"limit":0}""", "'limit' must be at least 1")]
    [InlineData("session_list", """{"user_id":"bob"}""", "'user_id' is not a known property")]
    [InlineData("session_history", """{"session_id":"ses_1"}""", null)]
    [InlineData("session_history", """{"session_id":"ses_1","workspace_id":"work"}""", "'workspace_id' is not a known property")]
    [InlineData("session_history", """{"limit":51,"session_id":"x"}""", "'limit' must be at most 50")]
    public void Check_BuiltInTool_TakesItsArgumentsAndNoOthers(string tool, string arguments, string? problem)
    {
        using var document = JsonDocument.Parse(arguments);
        var descriptor = _services.GetRequiredService<IToolRegistry>().Find(tool)!.Descriptor;

        Assert.Equal(problem, _services.GetRequiredService<IArgumentSchema>().Check(descriptor, document.RootElement));
    }
}
