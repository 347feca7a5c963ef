// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Mvc;
using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Idempotency;

namespace Sigil.Web.Api.Configuration;

/// <summary>The gateway's configuration, for those who administer it.</summary>
internal static class ConfigurationEndpoints
{
    /// <summary>Room for the largest file with every character of it escaped as JSON allows.</summary>
    private const long FileBody = 1024 * 1024;

    public static void MapConfiguration(this IEndpointRouteBuilder api)
    {
        var configuration = api.MapResource("/config", "Configuration").RequireAuthorization(Permissions.AdminConfig);

        configuration.MapGet("", (CurrentCaller caller, ConfigurationHandler handler, CancellationToken cancellationToken)
                => handler.ReadAsync(caller.Value, cancellationToken).ToTagged())
            .WithName("GetConfiguration").WithSummary("Reads the values in force, without secrets.");

        configuration.MapPatch("", (CurrentCaller caller, IfMatch match, JsonBody<ConfigPatch> body, ConfigurationHandler handler, CancellationToken cancellationToken)
                => handler.EditAsync(caller.Value, body.Value, match, cancellationToken).ToTagged())
            .WithName("ChangeConfiguration").WithSummary("Changes single keys in the configuration file and puts them in force.")
            .ProducesFailure(StatusCodes.Status422UnprocessableEntity);

        configuration.MapGet("/file", (CurrentCaller caller, ConfigurationHandler handler, CancellationToken cancellationToken)
                => handler.ReadFileAsync(caller.Value, cancellationToken).ToTagged())
            .WithName("GetConfigurationFile").WithSummary("Reads the configuration file, without secrets.");

        configuration.MapPut("/file", (CurrentCaller caller, IfMatch match, JsonBody<ConfigFileBody> body, ConfigurationHandler handler, CancellationToken cancellationToken)
                => handler.WriteFileAsync(caller.Value, body.Value, match, cancellationToken).ToTagged())
            .WithMetadata(new RequestSizeLimitAttribute(FileBody))
            .WithName("WriteConfigurationFile").WithSummary("Replaces the configuration file and puts it in force.")
            .ProducesFailure(StatusCodes.Status422UnprocessableEntity);

        configuration.MapPost("/validate", (CurrentCaller caller, JsonBody<ConfigFileBody> body, ConfigurationHandler handler, CancellationToken cancellationToken)
                => handler.CheckAsync(caller.Value, body.Value, cancellationToken).ToHttp())
            .WithMetadata(new RequestSizeLimitAttribute(FileBody))
            .Repeatable().WithName("CheckConfigurationFile").WithSummary("Tells what would come of a text for the configuration file; changes nothing.");
    }
}
