// SPDX-License-Identifier: Apache-2.0

using System.Collections.Frozen;
using Sigil.Web.Configuration;
using Sigil.Web.Configuration.Live;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Settings;
using Sigil.Web.Hosting.DataDirectory;

namespace Sigil.Web.Hosting.Startup;

/// <summary>Loads the configuration of a start: the file in the data directory or the one named, never one of the working directory (SC-1).</summary>
internal static class SettingsSource
{
    /// <exception cref="StartFailedException">The file cannot be read, or the configuration has problems; all of them are listed.</exception>
    public static GatewaySettings Load(StartRequest request, DataDirectoryFiles files, out ConfigurationOrigin origin)
    {
        var path = request.ConfigurationFile is { } named ? Path.GetFullPath(named) : files.Configuration;
        var text = Read(path, mayCreate: request.ConfigurationFile is null, out var stamp);
        origin = new ConfigurationOrigin(path, stamp, text, request.Environment.ToFrozenDictionary(StringComparer.Ordinal), request.Listen);
        return ConfigLoader.Load(origin.With(text), out var problems) ?? throw Refuse(path, problems);
    }

    private static string Read(string path, bool mayCreate, out FileStamp stamp)
    {
        try
        {
            if (mayCreate && !File.Exists(path))
            {
                PrivateFiles.Replace(path, ConfigTemplate.Read());
            }

            stamp = ConfigurationFileAccess.Look(path);
            return ConfigurationFileAccess.Read(path);
        }
        catch (Exception exception) when (ConfigurationFileAccess.IsFileFault(exception))
        {
            throw new StartFailedException(StartFailure.Configuration, [$"The configuration {path} cannot be read: {exception.Message}"]);
        }
    }

    private static StartFailedException Refuse(string path, IReadOnlyList<ConfigProblem> problems)
    {
        var count = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
        return new StartFailedException(
            StartFailure.Configuration, [$"The configuration has {count}; nothing was started.", $"File: {path}", .. problems.Select(problem => $"  {problem}")]);
    }
}
