package org.followthrough.k8s;

import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import java.util.List;
import java.util.Map;

/**
 * As much of CloudNativePG's types as our manifests use, for there is no model of them in Maven Central: of {@code Cluster} and
 * {@code ScheduledBackup} as in version 1.28, and of the Barman Cloud plugin's {@code ObjectStore}. Other fields are refused.
 */
interface CloudNativePg {

    record Metadata(String name, String namespace, Map<String, String> labels) {}

    record Cluster(String apiVersion, String kind, Metadata metadata, ClusterSpec spec) {}

    record ClusterSpec(
            int instances,
            ImageCatalog imageCatalogRef,
            Storage storage,
            Bootstrap bootstrap,
            List<ExternalCluster> externalClusters,
            Managed managed,
            Postgresql postgresql,
            Affinity affinity,
            List<Plugin> plugins,
            ResourceRequirements resources) {}

    record ImageCatalog(String apiGroup, String kind, String name, int major) {}

    record Storage(String size, String storageClass) {}

    record Bootstrap(InitDb initdb, Recovery recovery) {}

    record InitDb(
            String database,
            String owner,
            LocalObjectReference secret,
            boolean dataChecksums,
            String encoding,
            String localeProvider,
            String builtinLocale,
            List<String> postInitSQL) {}

    record Recovery(
            String source, String database, String owner, LocalObjectReference secret, RecoveryTarget recoveryTarget) {}

    record RecoveryTarget(String targetTime) {}

    record ExternalCluster(String name, Plugin plugin) {}

    record Managed(List<Role> roles) {}

    record Role(
            String name,
            String ensure,
            boolean login,
            boolean superuser,
            boolean createdb,
            boolean createrole,
            boolean bypassrls,
            LocalObjectReference passwordSecret) {}

    record Postgresql(Map<String, String> parameters, Synchronous synchronous) {}

    record Synchronous(String method, int number, String dataDurability, boolean failoverQuorum) {}

    record Affinity(boolean enablePodAntiAffinity, String podAntiAffinityType, String topologyKey) {}

    record Plugin(String name, boolean isWALArchiver, Map<String, String> parameters) {}

    record ScheduledBackup(String apiVersion, String kind, Metadata metadata, ScheduledBackupSpec spec) {}

    record ScheduledBackupSpec(
            String schedule,
            boolean immediate,
            String backupOwnerReference,
            String target,
            LocalObjectReference cluster,
            String method,
            PluginName pluginConfiguration) {}

    record PluginName(String name) {}

    record ObjectStore(String apiVersion, String kind, Metadata metadata, ObjectStoreSpec spec) {}

    record ObjectStoreSpec(String retentionPolicy, Barman configuration) {}

    record Barman(String destinationPath, String endpointURL, S3 s3Credentials, Compression wal, Compression data) {}

    record S3(SecretKeySelector accessKeyId, SecretKeySelector secretAccessKey) {}

    record Compression(String compression) {}
}
