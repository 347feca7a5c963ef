// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Domain.Workspaces;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

/// <summary>A gateway with a scripted model, and people to talk to it.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    public SigilAppFixture Gateway { get; private set; } = null!;

    public StubModelServer Model { get; private set; } = null!;

    /// <summary>The owner, through the token that the commands use.</summary>
    public HttpClient Owner { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Model = await StubModelServer.StartAsync();
        Model.Respond(_ => StubAnswer.Text("Hello", " there", "."));
        Gateway = GatewayWith(Model);
        await Gateway.StartAsync();
        Owner = Gateway.ApiClient();
    }

    /// <summary>Starts the gateway anew, with what was set since; it gets another address.</summary>
    public async Task RestartAsync()
    {
        await Gateway.RestartAsync();
        Owner = Gateway.ApiClient();
    }

    /// <summary>A gateway, not started, whose default model is the scripted one and whose lanes hold two messages.</summary>
    public static SigilAppFixture GatewayWith(StubModelServer model) => new SigilAppFixture().ConnectModel(model).Set("lanes.capacity", "2");

    public async Task DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await Model.DisposeAsync();
    }

    /// <summary>A client of another user, who is a member of the workspace or not.</summary>
    public async Task<HttpClient> OtherUserAsync(bool member, UserRole role = UserRole.Member)
    {
        var services = Gateway.App.Services;
        var user = new User { Id = UserId.New(services.GetRequiredService<IIdSource>()), Name = "Bob", Role = role, CreatedAt = DateTimeOffset.UnixEpoch };
        await services.GetRequiredService<IUserStore>().SaveAsync(user, CancellationToken.None);
        if (member)
        {
            var store = services.GetRequiredService<IWorkspaceStore>();
            var personal = await store.FindAsync(WorkspaceId.Parse("personal"), CancellationToken.None);
            await store.SaveAsync(personal! with { Members = [.. personal.Members, user.Id] }, CancellationToken.None);
        }

        return await TokenClientAsync(["*"], user.Id.Value);
    }

    /// <summary>A client with a token of the given permissions.</summary>
    public async Task<HttpClient> TokenClientAsync(string[] permissions, string? userId = null)
    {
        var token = await Owner.PostJsonAsync("/api/v1/tokens", userId is null ? (object)new { name = "test", permissions } : new { name = "test", permissions, user_id = userId })
            .ReadAsync(HttpStatusCode.Created);
        return Gateway.ApiClient(token.Text("token"));
    }
}
